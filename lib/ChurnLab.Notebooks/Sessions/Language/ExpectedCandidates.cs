using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>What a place asks for: names of arguments, values of an enum, the type to create, members to override.</summary>
internal static class ExpectedCandidates
{
    // Names of arguments come after the values of an enum.
    private const int AfterValues = 10_000;

    /// <summary>Finds the candidates.</summary>
    public static IEnumerable<Candidate> Find(Draft draft, CancellationToken token)
    {
        if (draft.IsAfterDot)
            return [];
        return draft.Left.Kind() switch
        {
            SyntaxKind.OverrideKeyword => Overridable(draft, token),
            SyntaxKind.NewKeyword => ExpectedTypes.At(draft, token).SelectMany(type => ToCreate(draft, type)),
            _ => Arguments(draft, token).Concat(ExpectedTypes.At(draft, token).SelectMany(type => Values(draft, type))),
        };
    }

    private static IEnumerable<Candidate> Arguments(Draft draft, CancellationToken token)
    {
        if (CallArguments.StartedAt(draft) is not { } call)
            return [];
        var given = call.Named.ToHashSet(StringComparer.Ordinal);
        var named = given.Count > 0 && call.Index > 0;
        return call.Methods(token)
            .SelectMany(method => CallArguments.Parameters(method).Skip(named ? 0 : call.Index))
            .Where(parameter => parameter.Name.Length > 0 && !given.Contains(parameter.Name))
            .Select(static parameter => new Candidate(SymbolText.Escaped(parameter.Name) + ": ", "parameter", CandidateGroup.Expected)
            {
                Name = parameter.Name,
                Symbol = parameter,
                Order = AfterValues + parameter.Ordinal,
            });
    }

    private static IEnumerable<Candidate> Values(Draft draft, ITypeSymbol type)
    {
        if (type is { SpecialType: SpecialType.System_Boolean })
            return [new Candidate("true", "keyword", CandidateGroup.Expected), new Candidate("false", "keyword", CandidateGroup.Expected) { Order = 1 }];

        if (type.TypeKind != TypeKind.Enum)
            return [];
        var name = type.ToMinimalDisplayString(draft.Model, draft.Position);
        return type.GetMembers().OfType<IFieldSymbol>()
            .Where(static field => field.IsConst && SymbolFilter.IsShown(field))
            .Select((field, at) => new Candidate($"{name}.{field.Name}", "field", CandidateGroup.Expected)
            {
                Order = at,
                Name = NameMatcher.Match(field.Name, draft.Word) <= NameMatch.PrefixOfOtherCase ? field.Name : $"{name}.{field.Name}",
                Symbol = field,
            });
    }

    private static IEnumerable<Candidate> ToCreate(Draft draft, ITypeSymbol type) =>
        type is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct } or IArrayTypeSymbol
        && type.SpecialType is SpecialType.None
            ? [new(type.ToMinimalDisplayString(draft.Model, draft.Position), SymbolText.Kind(type), CandidateGroup.Expected) { Symbol = type, Order = -1 }]
            : [];

    private static IEnumerable<Candidate> Overridable(Draft draft, CancellationToken token)
    {
        if (draft.Left.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || draft.Model.GetDeclaredSymbol(declaration, token) is not { } type)
        {
            return [];
        }

        var members = ExpectedTypes.Bases(type).Prepend(type).SelectMany(static parent => parent.GetMembers()).ToList();
        var overridden = members.Select(Overridden).ToHashSet(SymbolEqualityComparer.Default);
        return members
            .Where(member => member is { IsSealed: false } && (member.IsVirtual || member.IsAbstract || member.IsOverride))
            .Where(member => !overridden.Contains(member) && !type.Equals(member.ContainingType, SymbolEqualityComparer.Default))
            .Where(member => SymbolFilter.IsShown(member) && draft.Model.IsAccessible(draft.Position, member))
            .Select(static member => new Candidate(SymbolText.Signature(member), SymbolText.Kind(member), CandidateGroup.Expected)
            {
                Name = member.Name,
                Symbol = member,
            });
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol happening => happening.OverriddenEvent,
        _ => null,
    };
}
