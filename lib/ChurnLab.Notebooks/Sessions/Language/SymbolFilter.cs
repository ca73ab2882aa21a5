using Microsoft.CodeAnalysis;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Which symbols a person can name.</summary>
internal static class SymbolFilter
{
    /// <summary>Whether the symbol can be written by its name and is not hidden by its author.</summary>
    public static bool IsShown(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && symbol.Name.Length > 0
        && !symbol.Name.Contains('<', StringComparison.Ordinal)
        && symbol is not (ILabelSymbol or IPreprocessingSymbol or INamedTypeSymbol { IsScriptClass: true })
        && (symbol is not IMethodSymbol method || IsCalledByName(method.MethodKind))
        && !IsHidden(symbol);

    /// <summary>Whether the symbol has no name of its own but belongs to what a type is used by.</summary>
    public static bool IsConstructorOrIndexer(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or IPropertySymbol { IsIndexer: true };

    /// <summary>Whether its author advises against it.</summary>
    public static bool IsObsolete(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" });

    private static bool IsCalledByName(MethodKind kind) =>
        kind is MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction or MethodKind.DelegateInvoke;

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(static attribute =>
        attribute is { AttributeClass.Name: "EditorBrowsableAttribute", ConstructorArguments: [{ Value: 1 }] });
}
