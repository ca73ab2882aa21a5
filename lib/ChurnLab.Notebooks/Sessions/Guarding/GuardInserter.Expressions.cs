using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Guarding;

// Lambdas, which library loops call; queries, which hide some; awaits.
internal sealed partial class GuardInserter
{
    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        _edits.Open(node.Block.OpenBraceToken.Span.End, Poll);
        base.VisitAnonymousMethodExpression(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        Lambda(node, () => base.VisitSimpleLambdaExpression(node));

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Lambda(node, () => base.VisitParenthesizedLambdaExpression(node));

    // A method that asks for the text of its arguments gets the text that was written.
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (!_bound.TakesText(node))
            base.VisitInvocationExpression(node);
    }

    public override void VisitQueryExpression(QueryExpressionSyntax node)
    {
        if (!_bound.IsExpressionTree(node))
            base.VisitQueryExpression(node);
    }

    public override void VisitWhereClause(WhereClauseSyntax node) =>
        Wrap(node.Condition, nameof(CellGuard.Pass), () => base.VisitWhereClause(node));

    public override void VisitLetClause(LetClauseSyntax node) =>
        Wrap(node.Expression, nameof(CellGuard.Pass), () => base.VisitLetClause(node));

    public override void VisitOrdering(OrderingSyntax node) =>
        Wrap(node.Expression, nameof(CellGuard.Pass), () => base.VisitOrdering(node));

    public override void VisitGroupClause(GroupClauseSyntax node) =>
        Wrap(node.ByExpression, nameof(CellGuard.Pass), () => base.VisitGroupClause(node));

    public override void VisitSelectClause(SelectClauseSyntax node)
    {
        // Selecting the range variable alone is no call at all.
        if (node.Expression is IdentifierNameSyntax)
            base.VisitSelectClause(node);
        else
            Wrap(node.Expression, nameof(CellGuard.Pass), () => base.VisitSelectClause(node));
    }

    public override void VisitAwaitExpression(AwaitExpressionSyntax node)
    {
        if (_bound.AwaitedTask(node) is { } task)
            Wrap(task, nameof(CellGuard.Watch), () => base.VisitAwaitExpression(node));
        else
            base.VisitAwaitExpression(node);
    }

    private void Lambda(LambdaExpressionSyntax node, Action visit)
    {
        if (node.Block is { } block)
        {
            _edits.Open(block.OpenBraceToken.Span.End, Poll);
            visit();
            return;
        }

        var body = node.ExpressionBody!;
        if (_bound.IsExpressionTree(node))
            return;
        if (body is ThrowExpressionSyntax || _bound.LambdaReturnsValue(node) is not { } returns)
        {
            visit();
            return;
        }

        _edits.Open(body.SpanStart, "{" + Poll + (returns ? "return " : ""));
        visit();
        _edits.Close(body.Span.End, ";}");
    }
}
