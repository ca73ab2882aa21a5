using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>What the compiler knows of a cell, as far as guard points depend on it.</summary>
internal sealed class BoundCell(SemanticModel model, CancellationToken token)
{
    /// <summary>Whether a piece of code calls anything.</summary>
    public static bool Calls(SyntaxNode node) => node.DescendantNodes().Any(inner => inner is InvocationExpressionSyntax
        or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or ElementAccessExpressionSyntax);

    /// <summary>Whether an async method gives a value to who awaits it.</summary>
    public bool ReturnsValue(SyntaxNode method) =>
        model.GetDeclaredSymbol(method, token) is IMethodSymbol symbol && ReturnsValue(symbol);

    /// <summary>Whether a lambda gives a value to its caller or to who awaits it; null when the compiler does not say.</summary>
    public bool? LambdaReturnsValue(LambdaExpressionSyntax lambda) =>
        model.GetSymbolInfo(lambda, token).Symbol is IMethodSymbol symbol ? ReturnsValue(symbol) : null;

    /// <summary>Whether a lambda is data for a library, not code.</summary>
    public bool IsExpressionTree(LambdaExpressionSyntax lambda) =>
        IsExpressionType(model.GetTypeInfo(lambda, token).ConvertedType);

    /// <summary>Whether any clause of a query is data for a library, not code.</summary>
    public bool IsExpressionTree(QueryExpressionSyntax query) => query.DescendantNodes().Any(node =>
        SymbolOf(node) is IMethodSymbol method && method.Parameters.Any(parameter => IsExpressionType(parameter.Type)));

    /// <summary>Whether a called method asks for the text of one of its arguments, and this text holds something to guard.</summary>
    public bool TakesText(InvocationExpressionSyntax call) =>
        call.DescendantNodes().Any(static node =>
            node is AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax or QueryExpressionSyntax)
        && model.GetSymbolInfo(call, token).Symbol is IMethodSymbol method
        && method.Parameters.Any(TakesText);

    /// <summary>
    /// Whether an expression is a number, a truth value, a character, or an array of them: what operators do with it takes no time.
    /// </summary>
    public bool IsPrimitive(ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression, token).Type;
        while (type is IArrayTypeSymbol array)
            type = array.ElementType;
        return type?.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal;
    }

    /// <summary>Whether what is accessed is a field, an array element or a member of the framework, not code that can take any time.</summary>
    public bool IsOfFramework(ExpressionSyntax access) => model.GetSymbolInfo(access, token).Symbol switch
    {
        // The compiler has no symbol for array elements.
        null => access is ElementAccessExpressionSyntax element && model.GetTypeInfo(element.Expression, token).Type is IArrayTypeSymbol,
        IFieldSymbol => true,
        { ContainingNamespace: var place } => place.ToDisplayString() is "System" or "System.Collections.Generic",
    };

    /// <summary>The part of an awaited expression that is a task of the framework, if any.</summary>
    public ExpressionSyntax? AwaitedTask(AwaitExpressionSyntax node)
    {
        var task = node.Expression is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.ConfigureAwait) } access,
        }
            ? access.Expression
            : node.Expression;
        return model.GetTypeInfo(task, token).Type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingType: null } type
            && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
            ? task
            : null;
    }

    private static bool ReturnsValue(IMethodSymbol method) =>
        !method.ReturnsVoid && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });

    private static bool IsExpressionType(ITypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions";

    private static bool TakesText(IParameterSymbol parameter) =>
        parameter is { IsOptional: true, Type.SpecialType: SpecialType.System_String }
        && parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(CallerArgumentExpressionAttribute));

    private ISymbol? SymbolOf(SyntaxNode node) => node switch
    {
        QueryClauseSyntax clause => model.GetQueryClauseInfo(clause, token).OperationInfo.Symbol,
        SelectOrGroupClauseSyntax or OrderingSyntax => model.GetSymbolInfo(node, token).Symbol,
        _ => null,
    };
}
