using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Guarding;

// Methods and what resembles them: recursion, and library loops that call back. Finalizers and static constructors have no guard point
// of their own, because what they throw ends the process or spoils their type.
internal sealed partial class GuardInserter
{
    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        // An exception must not pass through native code.
        if (node.AttributeLists.ToString().Contains("UnmanagedCallersOnly", StringComparison.Ordinal))
            base.VisitMethodDeclaration(node);
        else
            Member(node, ReturnsValue(node, node.ReturnType, node.Modifiers), () => base.VisitMethodDeclaration(node));
    }

    public override void VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        if (node.Modifiers.Any(SyntaxKind.StaticKeyword))
            base.VisitConstructorDeclaration(node);
        else
            Member(node, returnsValue: false, () => base.VisitConstructorDeclaration(node));
    }

    public override void VisitOperatorDeclaration(OperatorDeclarationSyntax node) =>
        Member(node, ReturnsValue(node, node.ReturnType, node.Modifiers), () => base.VisitOperatorDeclaration(node));

    public override void VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) =>
        Member(node, returnsValue: true, () => base.VisitConversionOperatorDeclaration(node));

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        if (node.Body is not null)
            _edits.Open(node.Body.OpenBraceToken.Span.End, Poll);
        Arrow(
            node.ExpressionBody,
            node.SemicolonToken,
            (Poll, ReturnsValue(node, node.ReturnType, node.Modifiers), ""),
            () => base.VisitLocalFunctionStatement(node));
    }

    // Accessors that call nothing end by themselves, and are called most.
    public override void VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        if (!BoundCell.Calls(node))
        {
            base.VisitAccessorDeclaration(node);
            return;
        }

        if (node.Body is not null)
            _edits.Open(node.Body.OpenBraceToken.Span.End, Poll);
        var returns = node.IsKind(SyntaxKind.GetAccessorDeclaration);
        Arrow(node.ExpressionBody, node.SemicolonToken, (Poll, returns, ""), () => base.VisitAccessorDeclaration(node));
    }

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        Getter(node.ExpressionBody, node.SemicolonToken, () => base.VisitPropertyDeclaration(node));

    public override void VisitIndexerDeclaration(IndexerDeclarationSyntax node) =>
        Getter(node.ExpressionBody, node.SemicolonToken, () => base.VisitIndexerDeclaration(node));

    private void Getter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, Action visit)
    {
        if (arrow is not null && BoundCell.Calls(arrow))
            Arrow(arrow, semicolon, ("get{" + Poll, true, "}"), visit);
        else
            visit();
    }

    private void Member(BaseMethodDeclarationSyntax node, bool returnsValue, Action visit)
    {
        if (node.Body is not null)
            _edits.Open(node.Body.OpenBraceToken.Span.End, Poll);
        Arrow(node.ExpressionBody, node.SemicolonToken, (Poll, returnsValue, ""), visit);
    }

    private void Arrow(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, (string Start, bool Returns, string End) block, Action visit)
    {
        if (arrow is null or { Expression: ThrowExpressionSyntax })
        {
            visit();
            return;
        }

        _edits.Open(arrow.ArrowToken.SpanStart, "{" + block.Start + (block.Returns ? "return " : ""), arrow.ArrowToken.Span.Length);
        visit();
        _edits.Close(semicolon.Span.End, "}" + block.End);
    }

    private bool ReturnsValue(SyntaxNode node, TypeSyntax type, SyntaxTokenList modifiers)
    {
        if (type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword })
            return false;
        return !modifiers.Any(SyntaxKind.AsyncKeyword) || _bound.ReturnsValue(node);
    }
}
