using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Overloads of a name.</summary>
internal static class MemberGroups
{
    /// <summary>The methods an expression may mean; extensions only where there is a value to extend.</summary>
    public static ImmutableArray<ISymbol> Of(SemanticModel model, ExpressionSyntax expression, CancellationToken token)
    {
        var group = model.GetMemberGroup(expression, token);
        var access = expression as MemberAccessExpressionSyntax ?? expression.Parent as MemberAccessExpressionSyntax;
        return access is not null && model.GetSymbolInfo(access.Expression, token).Symbol is INamespaceOrTypeSymbol
            ? [.. group.Where(static symbol => symbol is not IMethodSymbol { MethodKind: MethodKind.ReducedExtension })]
            : group;
    }
}
