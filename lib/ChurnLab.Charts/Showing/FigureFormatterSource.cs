using ChurnLab.Hosting;

namespace ChurnLab.Charts.Showing;

/// <summary>Formatters of figures, found by the kernel by name.</summary>
public sealed class FigureFormatterSource
{
    /// <summary>Media type of a figure as JSON, which front ends with a Plotly renderer draw themselves.</summary>
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    /// <summary>Makes the formatters: JSON first, then HTML, then plain text.</summary>
#pragma warning disable CA1822 // Kernels call an instance method of this name.
    public IEnumerable<TypeFormatter> CreateTypeFormatters() =>
    [
        new(typeof(Figure), PlotlyMimeType, value => ((Figure)value).ToJson()),
        new(typeof(Figure), "text/html", value => ((Figure)value).ToHtml()),
        new(typeof(Figure), "text/plain", value => ((Figure)value).ToText()),
    ];
#pragma warning restore CA1822
}
