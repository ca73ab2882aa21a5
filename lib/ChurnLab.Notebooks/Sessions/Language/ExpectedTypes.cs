using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Finds what type of value a place asks for.</summary>
internal static class ExpectedTypes
{
    /// <summary>Types an expression that starts at the cursor may have; several where a call has overloads, none where nothing is known.</summary>
    public static IEnumerable<ITypeSymbol> At(Draft draft, CancellationToken token) => After(draft, draft.Left, token)
        .Where(static type => type.TypeKind != TypeKind.Error)
        .Select(static type => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type)
        .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>Whether a value of one type is a value of another, by inheritance alone.</summary>
    public static bool IsOne(ITypeSymbol type, ITypeSymbol of) =>
        type.AllInterfaces.Contains(of, SymbolEqualityComparer.Default)
        || (of.SpecialType != SpecialType.System_Object && Bases(type).Contains(of, SymbolEqualityComparer.Default));

    /// <summary>The types a type inherits from, the nearest first.</summary>
    public static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    private static IEnumerable<ITypeSymbol> After(Draft draft, SyntaxToken left, CancellationToken token) => left.Parent switch
    {
        // new and the brackets around a value ask for what is asked of the whole.
        BaseObjectCreationExpressionSyntax when left.IsKind(SyntaxKind.NewKeyword) => After(draft, left.GetPreviousToken(), token),
        EqualsValueClauseSyntax clause => One(Declared(draft.Model, clause, token)),
        AssignmentExpressionSyntax assignment when assignment.OperatorToken == left => One(draft.Model.GetTypeInfo(assignment.Left, token).Type),
        BinaryExpressionSyntax binary when binary.OperatorToken == left && IsOfOneType(binary) => One(draft.Model.GetTypeInfo(binary.Left, token).Type),
        ThrowStatementSyntax or ThrowExpressionSyntax => One(draft.Model.Compilation.GetTypeByMetadataName("System.Exception")),
        NameColonSyntax name => OfArgument(draft, name, token),
        ReturnStatementSyntax => One((draft.Model.GetEnclosingSymbol(left.SpanStart, token) as IMethodSymbol)?.ReturnType),
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => One(draft.Model.GetTypeInfo(statement.Expression, token).Type),
        _ when CallArguments.StartedAt(draft) is { } call => call.Methods(token).SelectMany(method => OfParameter(method, call.Index)),
        _ => [],
    };

    private static ITypeSymbol? Declared(SemanticModel model, EqualsValueClauseSyntax clause, CancellationToken token) => clause.Parent switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } => model.GetTypeInfo(declaration.Type, token).Type,
        PropertyDeclarationSyntax property => model.GetTypeInfo(property.Type, token).Type,
        ParameterSyntax { Type: { } type } => model.GetTypeInfo(type, token).Type,
        _ => null,
    };

    private static IEnumerable<ITypeSymbol> OfArgument(Draft draft, NameColonSyntax name, CancellationToken token) =>
        CallArguments.Around(draft) is { } call
            ? call.Methods(token)
                .SelectMany(static method => CallArguments.Parameters(method))
                .Where(parameter => parameter.Name == name.Name.Identifier.ValueText)
                .Select(static parameter => parameter.Type)
            : [];

    private static IEnumerable<ITypeSymbol> OfParameter(ISymbol method, int index) => CallArguments.Parameters(method) switch
    {
        [.., { IsParams: true, Type: IArrayTypeSymbol array }] parameters when index >= parameters.Length - 1 => [array.ElementType],
        var parameters => parameters.Skip(index).Take(1).Select(static parameter => parameter.Type),
    };

    private static bool IsOfOneType(BinaryExpressionSyntax binary) => binary.Kind()
        is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.BitwiseAndExpression
        or SyntaxKind.CoalesceExpression;

    private static IEnumerable<ITypeSymbol> One(ITypeSymbol? type) => type is null ? [] : [type];
}
