namespace ChurnLab.Hosting;

/// <summary>Names the class that says how values of the decorated type are shown in a notebook.</summary>
/// <remarks>
/// Kernels find this attribute by its simple name, so any kernel that honours the .NET Interactive convention shows the
/// type without a reference to it. Decorate concrete classes: an attribute on an interface is not found.
/// </remarks>
/// <param name="formatterSourceType">A class with a parameterless constructor and a public instance method
/// <c>CreateTypeFormatters()</c> returning the formatters.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>Media types to show, best first; kernels show text/html alone when this is left empty.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
