using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Symbols as one reads them in C#.</summary>
internal static class SymbolText
{
    private static readonly HashSet<string> ObjectMembers = new(StringComparer.Ordinal)
    {
        nameof(Equals), nameof(GetHashCode), nameof(GetType), nameof(MemberwiseClone), nameof(ReferenceEquals), nameof(ToString),
    };

    private static readonly SymbolDisplayFormat Short = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.Default,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue | SymbolDisplayLocalOptions.IncludeRef,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword
            | SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat TypeName = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters, miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Full = Short
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers)
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeExtensionThis)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance);

    /// <summary>The declaration on one line, without the type it belongs to.</summary>
    public static string Signature(ISymbol symbol) => symbol.ToDisplayString(Short);

    /// <summary>The declaration on one line, with the type it belongs to, modifiers and constraints.</summary>
    public static string Declaration(ISymbol symbol) => symbol is INamespaceSymbol space ? "namespace " + space.ToDisplayString() :
        (symbol is IMethodSymbol { ReducedFrom: { } definition } extension ? Extension(extension, definition) : symbol)
            .ToDisplayString(IsOfSession(symbol) ? Short : Full);

    /// <summary>The declaration and how many more there are of the same name.</summary>
    public static string Signature(ISymbol symbol, int others)
    {
        if (others == 0)
            return Signature(symbol);
        var what = symbol is INamedTypeSymbol ? "generic" : others == 1 ? "overload" : "overloads";
        return string.Create(CultureInfo.InvariantCulture, $"{Signature(symbol)} (+ {others} {what})");
    }

    /// <summary>What the symbol is, as <see cref="CompletionItem.Kind"/> has it.</summary>
    public static string Kind(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => Kind(type.TypeKind),
        IAliasSymbol alias => Kind(alias.Target),
        ITypeSymbol => "class",
        INamespaceSymbol => "namespace",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IParameterSymbol => "parameter",
        IFieldSymbol field => IsOfSession(field) ? "variable" : "field",
        _ => "variable",
    };

    /// <summary>Where the symbol stands among equally good matches.</summary>
    public static CandidateGroup Group(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => CandidateGroup.Namespace,
        ITypeSymbol => CandidateGroup.Type,
        IAliasSymbol alias => Group(alias.Target),
        IMethodSymbol => ObjectMembers.Contains(symbol.Name) ? CandidateGroup.ObjectMember : CandidateGroup.Member,
        IPropertySymbol or IEventSymbol => CandidateGroup.Member,
        IFieldSymbol field => IsOfSession(field) ? CandidateGroup.Variable : CandidateGroup.Member,
        _ => CandidateGroup.Variable,
    };

    /// <summary>What the symbol is and where it belongs: <c>method of Math, System</c>.</summary>
    public static string Place(ISymbol symbol)
    {
        var kind = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "constructor",
            IMethodSymbol { IsExtensionMethod: true } => "extension method",
            IPropertySymbol { IsIndexer: true } => "indexer",
            INamedTypeSymbol { IsRecord: true } => "record",
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "value",
            ITypeParameterSymbol => "type parameter",
            _ => Kind(symbol),
        };
        return symbol switch
        {
            _ when IsOfSession(symbol) => $"{kind} of the session",
            IParameterSymbol or ITypeParameterSymbol when symbol.ContainingSymbol.Name.Length > 0 => $"{kind} of {symbol.ContainingSymbol.Name}",
            INamespaceSymbol or ILocalSymbol or IRangeVariableSymbol or IParameterSymbol => kind,
            { ContainingType: { } owner } => $"{kind} of {owner.ToDisplayString(TypeName)}{Namespace(owner)}",
            _ => kind + Namespace(symbol),
        };
    }

    private static string Namespace(ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? ", " + space.ToDisplayString() : "";

    /// <summary>A name as it is written in code: with <c>@</c> where it is a keyword.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether a cell declared the symbol at its top level.</summary>
    public static bool IsOfSession(ISymbol symbol) => symbol.ContainingSymbol is INamedTypeSymbol { IsScriptClass: true };

    // What could not be inferred yet has no name: then the declaration says more.
    private static IMethodSymbol Extension(IMethodSymbol reduced, IMethodSymbol definition) =>
        reduced.TypeArguments.Any(static type => type.TypeKind == TypeKind.Error) ? definition : reduced.GetConstructedReducedFrom() ?? definition;

    /// <summary>The type of a variable; null of anything else.</summary>
    public static ITypeSymbol? TypeOfVariable(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field when IsOfSession(field) => field.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static string Kind(TypeKind kind) => kind switch
    {
        TypeKind.Struct => "struct",
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        TypeKind.Delegate => "delegate",
        _ => "class",
    };
}
