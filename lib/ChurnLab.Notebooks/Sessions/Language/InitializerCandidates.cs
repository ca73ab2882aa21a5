using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Members that <c>new T { … }</c> and <c>x with { … }</c> can set.</summary>
internal static class InitializerCandidates
{
    /// <summary>Finds the members not set yet; null where the cursor does not stand at the start of an assignment in such braces.</summary>
    public static IReadOnlyList<Candidate>? Find(Draft draft, CancellationToken token)
    {
        if (draft.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken)
            || draft.Left.Parent is not InitializerExpressionSyntax initializer
            || Initialised(draft.Model, initializer, token) is not { } type)
        {
            return null;
        }

        var given = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Select(static assignment => assignment.Left.ToString())
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. draft.Model.LookupSymbols(draft.Position, type)
                .Where(symbol => !given.Contains(symbol.Name) && IsSettable(draft, symbol) && SymbolFilter.IsShown(symbol))
                .Select(static symbol => new Candidate(SymbolText.Escaped(symbol.Name), SymbolText.Kind(symbol), CandidateGroup.Expected) { Symbol = symbol }),
        ];
    }

    /// <summary>Whether a type is filled with values too: then names of any kind can stand in its braces.</summary>
    public static bool TakesValues(Draft draft, CancellationToken token) =>
        draft.Left.Parent is InitializerExpressionSyntax initializer
        && Initialised(draft.Model, initializer, token) is { } type
        && type.AllInterfaces.Any(static contract => contract.SpecialType is SpecialType.System_Collections_IEnumerable);

    // Braces that hold no assignment yet are read as a list of values.
    private static INamedTypeSymbol? Initialised(SemanticModel model, InitializerExpressionSyntax initializer, CancellationToken token)
    {
        if (initializer.Kind() is SyntaxKind.ArrayInitializerExpression or SyntaxKind.ComplexElementInitializerExpression)
            return null;
        var type = initializer.Parent switch
        {
            BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation, token).Type,
            WithExpressionSyntax copy => model.GetTypeInfo(copy.Expression, token).Type,
            AssignmentExpressionSyntax assignment => model.GetTypeInfo(assignment.Left, token).Type,
            _ => null,
        };
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named ? named : null;
    }

    private static bool IsSettable(Draft draft, ISymbol symbol) => symbol switch
    {
        { IsStatic: true } => false,
        IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
        IPropertySymbol { IsIndexer: false, SetMethod: { } setter } => draft.Model.IsAccessible(draft.Position, setter),
        _ => false,
    };
}
