using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Puts guard points into the text of a cell: wherever code can run for ever, it passes one again and again.</summary>
/// <remarks>
/// The text is changed by insertions within its lines, so line numbers stay true. What it means does not change: expression bodies become
/// blocks only as the compiler has bound them, and expression trees are left alone.
/// </remarks>
internal sealed partial class GuardInserter : CSharpSyntaxWalker
{
    // In full, because a cell can declare any name.
    private const string Guard = "global::ChurnLab.Notebooks.Sessions.Guarding.CellGuard.";
    private const string Poll = Guard + nameof(CellGuard.Poll) + "();";

    private readonly TextEdits _edits = new();
    private readonly BoundCell _bound;

    private GuardInserter(BoundCell bound) => _bound = bound;

    /// <summary>Returns the text of a cell with guard points; null when there is nothing to guard.</summary>
    /// <param name="compilation">The cell, without errors.</param>
    /// <param name="tree">Its own tree among those of the compilation.</param>
    /// <param name="token">Ends the work.</param>
    public static string? Insert(Compilation compilation, SyntaxTree tree, CancellationToken token)
    {
        var inserter = new GuardInserter(new BoundCell(compilation.GetSemanticModel(tree), token));
        try
        {
            inserter.Visit(tree.GetRoot(token));
        }
        catch (InsufficientExecutionStackException)
        {
            // An expression of some ten thousand terms: such a cell runs as it is.
            return null;
        }

        return inserter._edits.IsEmpty ? null : inserter._edits.Apply(tree.GetText(token).ToString());
    }

    // Between statements of the cell itself, so that a cell which makes one long call after another ends after the first.
    public override void VisitCompilationUnit(CompilationUnitSyntax node)
    {
        var called = false;
        foreach (var member in node.Members)
        {
            if (member is not (GlobalStatementSyntax or FieldDeclarationSyntax))
                continue;
            if (called)
                _edits.Open(member.SpanStart, Poll);
            called = called || BoundCell.Calls(member);
        }

        base.VisitCompilationUnit(node);
    }

    private void Wrap(ExpressionSyntax expression, string method, Action visit)
    {
        _edits.Open(expression.SpanStart, Guard + method + "(");
        visit();
        _edits.Close(expression.Span.End, ")");
    }
}
