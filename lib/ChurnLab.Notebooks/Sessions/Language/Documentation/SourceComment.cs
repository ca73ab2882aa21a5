using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>Documentation comments that stand in cells, read from the text: sessions parse without them.</summary>
internal static class SourceComment
{
    /// <summary>The inside of the comment before the symbol's declaration; null where there is none.</summary>
    public static string? Of(ISymbol symbol, CancellationToken token)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var comment = Before(Declaration(reference.GetSyntax(token)));
            if (comment.Length > 0)
                return comment;
        }

        return null;
    }

    private static SyntaxNode Declaration(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: { } declaration } => declaration,
        _ => node is MemberDeclarationSyntax or StatementSyntax ? node : node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node,
    };

    // A comment on the line of what stands before belongs to that.
    private static string Before(SyntaxNode declaration) => string.Join('\n', declaration.GetFirstToken().GetPreviousToken().TrailingTrivia
        .Concat(declaration.GetLeadingTrivia())
        .Select(static trivia => trivia.ToFullString())
        .Where(static text => text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal))
        .SelectMany(static text => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        .Select(Inside)).Trim();

    private static string Inside(string line)
    {
        var text = line.TrimStart();
        text = text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal) ? text[3..]
            : text.StartsWith('*') && !text.StartsWith("*/", StringComparison.Ordinal) ? text[1..] : text;
        return text.EndsWith("*/", StringComparison.Ordinal) ? text[..^2] : text;
    }
}
