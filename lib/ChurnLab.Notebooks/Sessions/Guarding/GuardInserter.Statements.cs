using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Guarding;

// Loops. The guard point opens the body: it stands outside of any try in there, so no catch within the loop can keep the loop alive.
internal sealed partial class GuardInserter
{
    public override void VisitForStatement(ForStatementSyntax node)
    {
        if (ShortLoop.Is(node, _bound))
            base.VisitForStatement(node);
        else
            Loop(node.Statement, () => base.VisitForStatement(node));
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node) =>
        Loop(node.Statement, () => base.VisitForEachStatement(node));

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        Loop(node.Statement, () => base.VisitForEachVariableStatement(node));

    public override void VisitWhileStatement(WhileStatementSyntax node) => Loop(node.Statement, () => base.VisitWhileStatement(node));

    public override void VisitDoStatement(DoStatementSyntax node) => Loop(node.Statement, () => base.VisitDoStatement(node));

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        // A declaration that is labelled at the top level is the cell's own; parted from its label it would be the session's.
        if (node.Parent is not GlobalStatementSyntax
            || node.Statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax))
            _edits.Open(node.ColonToken.Span.End, Poll);
        base.VisitLabeledStatement(node);
    }

    public override void VisitSwitchStatement(SwitchStatementSyntax node)
    {
        if (node.DescendantNodes().Any(inner => inner is GotoStatementSyntax { CaseOrDefaultKeyword.RawKind: not 0 }))
        {
            foreach (var section in node.Sections)
                _edits.Open(section.Labels[^1].ColonToken.Span.End, Poll);
        }

        base.VisitSwitchStatement(node);
    }

    private void Loop(StatementSyntax body, Action visit)
    {
        if (body is BlockSyntax block)
        {
            _edits.Open(block.OpenBraceToken.Span.End, Poll);
            visit();
            return;
        }

        _edits.Open(body.SpanStart, "{" + Poll);
        visit();
        _edits.Close(body.Span.End, "}");
    }
}
