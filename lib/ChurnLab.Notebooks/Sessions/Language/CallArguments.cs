using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>The argument list the cursor stands in.</summary>
internal sealed class CallArguments
{
    private readonly Draft _draft;
    private readonly SyntaxNode _call;
    private readonly SyntaxNode _list;

    private CallArguments(Draft draft, SyntaxNode list)
    {
        (_draft, _list, _call) = (draft, list, list.Parent!);
        Index = list.ChildTokens().Count(token => token.IsKind(SyntaxKind.CommaToken) && token.Span.End <= draft.WordStart);
    }

    /// <summary>Arguments before the one at the cursor.</summary>
    public int Index { get; }

    /// <summary>Names of arguments that have been given by name, before the cursor and after.</summary>
    public IEnumerable<string> Named => _list.ChildNodes()
        .Select(static node => (node as ArgumentSyntax)?.NameColon ?? (node as AttributeArgumentSyntax)?.NameColon)
        .Where(name => name is not null && name.SpanStart != _draft.WordStart)
        .Select(static name => name!.Name.Identifier.ValueText);

    /// <summary>The innermost call whose brackets are around the cursor; null where there is none.</summary>
    public static CallArguments? Around(Draft draft)
    {
        for (var node = draft.Left.Parent; node is not null; node = node.Parent)
        {
            if (IsList(node) && node.SpanStart < draft.Position && !IsClosedBefore(node, draft.Position))
                return new CallArguments(draft, node);
            if (node is AnonymousFunctionExpressionSyntax { Block: not null })
                return null;
        }

        return null;
    }

    /// <summary>The call of which the cursor is to start an argument; null anywhere else.</summary>
    public static CallArguments? StartedAt(Draft draft) =>
        draft.Left.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.CommaToken or SyntaxKind.OpenBracketToken
        && draft.Left.Parent is { } list && IsList(list)
            ? new CallArguments(draft, list)
            : null;

    /// <summary>What may be called there: the one the compiler takes first, then those that have room for the arguments given.</summary>
    public ImmutableArray<ISymbol> Methods(CancellationToken token)
    {
        var info = _draft.Model.GetSymbolInfo(_call, token);
        var preferred = info.Symbol is { } chosen && chosen is not ITypeSymbol ? [chosen] : info.CandidateSymbols;
        return
        [
            .. preferred.Concat(All(token))
                .Where(symbol => symbol is IMethodSymbol or IPropertySymbol && _draft.Model.IsAccessible(_draft.Position, symbol))
                .Distinct(SymbolEqualityComparer.Default)
                .Select(static symbol => symbol!)
                .OrderByDescending(symbol => symbol.Equals(info.Symbol, SymbolEqualityComparer.Default))
                .ThenByDescending(HasRoom)
                .ThenByDescending(Fit),
        ];
    }

    /// <summary>Parameters of a method or an indexer.</summary>
    public static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol indexer => indexer.Parameters,
        _ => [],
    };

    private static bool IsList(SyntaxNode node) => node is BaseArgumentListSyntax or AttributeArgumentListSyntax;

    private static bool IsClosedBefore(SyntaxNode list, int position) =>
        list.GetLastToken() is { Span.Length: > 0, RawKind: (int)SyntaxKind.CloseParenToken or (int)SyntaxKind.CloseBracketToken } last
        && last.Parent == list
        && position >= last.Span.End;

    private bool HasRoom(ISymbol symbol) =>
        Parameters(symbol) is var parameters && (Index < parameters.Length || parameters is [.., { IsParams: true }] || (Index == 0 && IsEmpty));

    // Arguments of exactly the parameter's type count for an overload; one that cannot be converted counts against it.
    private int Fit(ISymbol symbol)
    {
        var given = _list.ChildNodes().OfType<ArgumentSyntax>().Where(static argument => !argument.Expression.IsMissing).ToList();
        return Parameters(symbol).Zip(given)
            .Where(static pair => pair.Second.NameColon is null && pair.First.Type.TypeKind is not (TypeKind.TypeParameter or TypeKind.Error))
            .Select(pair => _draft.Model.ClassifyConversion(pair.Second.Expression, pair.First.Type))
            .Sum(static conversion => conversion.IsIdentity ? 1 : conversion.IsImplicit ? 0 : -10);
    }

    private bool IsEmpty => !_list.ChildNodes().Any();

    private IEnumerable<ISymbol> All(CancellationToken token) => _call switch
    {
        InvocationExpressionSyntax call => Invoked(call.Expression, token),
        ElementAccessExpressionSyntax access => _draft.Model.GetIndexerGroup(access.Expression, token),
        ObjectCreationExpressionSyntax creation => Constructors(_draft.Model.GetSymbolInfo(creation.Type, token).Symbol),
        ImplicitObjectCreationExpressionSyntax creation => Constructors(_draft.Model.GetTypeInfo(creation, token).Type),
        AttributeSyntax attribute => Constructors(_draft.Model.GetTypeInfo(attribute, token).Type),
        PrimaryConstructorBaseTypeSyntax creation => Constructors(_draft.Model.GetTypeInfo(creation.Type, token).Type),
        _ => _draft.Model.GetMemberGroup(_call, token),
    };

    private ImmutableArray<ISymbol> Invoked(ExpressionSyntax expression, CancellationToken token)
    {
        var group = MemberGroups.Of(_draft.Model, expression, token);
        return group.IsEmpty && _draft.Model.GetTypeInfo(expression, token).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            ? [invoke]
            : group;
    }

    private static ImmutableArray<IMethodSymbol> Constructors(ISymbol? type) =>
        type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named ? named.InstanceConstructors : [];
}
