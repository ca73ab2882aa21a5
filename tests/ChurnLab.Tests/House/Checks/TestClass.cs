using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Tests.House.Checks;

/// <summary>A class that holds tests, and the tier it says it belongs to.</summary>
/// <param name="Name">Name of the class.</param>
/// <param name="ClassTiers">Values of <c>[Trait("tier", "...")]</c> on the class.</param>
/// <param name="MethodTiers">Values of <c>[Trait("tier", "...")]</c> on its methods.</param>
internal sealed record TestClass(string Name, IReadOnlyList<string> ClassTiers, IReadOnlyList<string> MethodTiers)
{
    /// <summary>Reads a class; null when it holds no tests.</summary>
    public static TestClass? Read(ClassDeclarationSyntax type)
    {
        var methods = type.Members.OfType<MethodDeclarationSyntax>().ToList();
        var holdsTests = methods.SelectMany(method => Attributes(method.AttributeLists)).Any(IsTest);
        if (!holdsTests && !type.Identifier.Text.EndsWith("Tests", StringComparison.Ordinal))
            return null;
        return new(
            type.Identifier.Text,
            Tiers(type.AttributeLists),
            methods.SelectMany(method => Tiers(method.AttributeLists)).ToList());
    }

    private static bool IsTest(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString();
        return name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal);
    }

    private static List<string> Tiers(SyntaxList<AttributeListSyntax> lists) =>
        Attributes(lists)
            .Where(attribute => attribute.Name.ToString() == "Trait" && attribute.ArgumentList is { Arguments.Count: 2 })
            .Select(attribute => attribute.ArgumentList!.Arguments)
            .Where(arguments => TextOf(arguments[0]) == "tier")
            .Select(arguments => TextOf(arguments[1]))
            .ToList();

    private static IEnumerable<AttributeSyntax> Attributes(SyntaxList<AttributeListSyntax> lists) =>
        lists.SelectMany(list => list.Attributes);

    private static string TextOf(AttributeArgumentSyntax argument) =>
        argument.Expression.IsKind(SyntaxKind.StringLiteralExpression)
            ? ((LiteralExpressionSyntax)argument.Expression).Token.ValueText
            : argument.Expression.ToString();
}
