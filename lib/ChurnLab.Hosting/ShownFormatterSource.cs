namespace ChurnLab.Hosting;

/// <summary>Formatters of every type that implements <see cref="IShown"/>.</summary>
public sealed class ShownFormatterSource
{
    /// <summary>Makes the formatters: HTML first, then plain text.</summary>
#pragma warning disable CA1822 // Kernels call an instance method of this name.
    public IEnumerable<TypeFormatter> CreateTypeFormatters() =>
    [
        new(typeof(IShown), "text/html", value => ((IShown)value).ToHtml()),
        new(typeof(IShown), "text/plain", value => ((IShown)value).ToText()),
    ];
#pragma warning restore CA1822
}
