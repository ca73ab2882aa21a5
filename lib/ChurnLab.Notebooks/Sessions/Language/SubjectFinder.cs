using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Finds the symbols that the cursor is about: the name it touches, else the call it stands in.</summary>
internal static class SubjectFinder
{
    /// <summary>Finds the symbols, the best first; several are the overloads of one name.</summary>
    public static ImmutableArray<ISymbol> Find(Draft draft, CancellationToken token)
    {
        if (IsInComment(draft))
            return [];
        foreach (var touched in Touched(draft))
        {
            if (OfToken(draft.Model, touched, token) is { Length: > 0 } symbols)
                return symbols;
        }

        return CallArguments.Around(draft) is { } call ? call.Methods(token) : [];
    }

    private static bool IsInComment(Draft draft) =>
        draft.Position > 0 && draft.Root.FindTrivia(draft.Position - 1) is var trivia && trivia.RawKind != 0
        && TextPlaces.IsText(draft.Root, draft.Position);

    private static IEnumerable<SyntaxToken> Touched(Draft draft)
    {
        var right = draft.Root.FindToken(draft.Position);
        if (right.Span.Contains(draft.Position))
            yield return right;
        if (draft.Position > 0 && draft.Root.FindToken(draft.Position - 1) is var left && left.Span.End == draft.Position)
            yield return left;
    }

    private static ImmutableArray<ISymbol> OfToken(SemanticModel model, SyntaxToken token, CancellationToken cancellation)
    {
        if (token.Parent is not { } node || !(token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind())
            || token.Kind() is SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword or SyntaxKind.NewKeyword))
        {
            return [];
        }

        if (model.GetDeclaredSymbol(node, cancellation) is { } declared)
            return [declared];
        if (node is not ExpressionSyntax expression)
            return [];
        var info = model.GetSymbolInfo(expression, cancellation);
        var group = MemberGroups.Of(model, expression, cancellation);
        if (info.Symbol is { } symbol)
            return [symbol, .. group.Where(other => !SymbolEqualityComparer.Default.Equals(other, symbol))];
        return info.CandidateSymbols.IsEmpty ? group : info.CandidateSymbols;
    }
}
