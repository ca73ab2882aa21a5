using Microsoft.CodeAnalysis;

namespace ChurnLab.Notebooks.Running;

/// <summary>A name declared in the cell tagged <c>parameters</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="TypeName">Its type as C# writes it, such as <c>int</c> or <c>DateOnly?</c>.</param>
/// <param name="DefaultText">The expression that gives its default.</param>
public sealed record NotebookParameter(string Name, string TypeName, string DefaultText)
{
    internal ITypeSymbol? Type { get; init; }
}
