using System.Globalization;
using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Everything of a figure but its traces; immutable.</summary>
/// <remarks>
/// Members have the names of plotly.js in Pascal case; what is left null is left to the template and to plotly.js. See
/// https://plotly.com/javascript/reference/layout/.
/// </remarks>
public sealed record Layout
{
    /// <summary>Title of the figure: best a whole sentence, the finding.</summary>
    public Title? Title { get; init; }

    /// <summary>The horizontal axis, <c>x</c>.</summary>
    public Axis? XAxis { get; init; }

    /// <summary>The vertical axis, <c>y</c>.</summary>
    public Axis? YAxis { get; init; }

    /// <summary>Further horizontal axes: the first is <c>x2</c>, the second <c>x3</c>, ..</summary>
    [JsonIgnore]
    public IReadOnlyList<Axis> MoreXAxes { get; init; } = [];

    /// <summary>Further vertical axes: the first is <c>y2</c>, the second <c>y3</c>, ..</summary>
    [JsonIgnore]
    public IReadOnlyList<Axis> MoreYAxes { get; init; } = [];

    /// <summary>How bars of several traces at one place stand; default <see cref="Charts.BarMode.Group"/>.</summary>
    public BarMode? BarMode { get; init; }

    /// <summary>What stacked bars add up to; default <see cref="Charts.BarNorm.None"/>.</summary>
    public BarNorm? BarNorm { get; init; }

    /// <summary>Space between bars of neighbouring places, 0 to 1 of their distance.</summary>
    public double? BarGap { get; init; }

    /// <summary>Space between bars of one place, 0 to 1 of their width.</summary>
    public double? BarGroupGap { get; init; }

    /// <summary>How boxes of several traces at one place stand; default <see cref="Charts.BoxMode.Overlay"/>.</summary>
    public BoxMode? BoxMode { get; init; }

    /// <summary>Space between boxes of neighbouring places, 0 to 1 of their distance.</summary>
    public double? BoxGap { get; init; }

    /// <summary>Space between boxes of one place, 0 to 1 of their width.</summary>
    public double? BoxGroupGap { get; init; }

    /// <summary>Whether the legend is shown; default: when there are two or more traces in it.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>The legend.</summary>
    public Legend? Legend { get; init; }

    /// <summary>Texts placed in the figure.</summary>
    public IReadOnlyList<Annotation>? Annotations { get; init; }

    /// <summary>Lines and areas drawn in the figure.</summary>
    public IReadOnlyList<Shape>? Shapes { get; init; }

    /// <summary>Space around the plot.</summary>
    public Margin? Margin { get; init; }

    /// <summary>Height in pixels, at least 10; default 450, which <see cref="Theme.Calm"/> states.</summary>
    public double? Height { get; init; }

    /// <summary>
    /// Height in pixels of the plot alone, without title, axis labels and note, in <see cref="Theme.Calm"/>; default
    /// null. <see cref="Height"/> wins where it is set.
    /// </summary>
    [JsonIgnore]
    public double? PlotHeight { get; init; }

    /// <summary>
    /// A small line under the plot, shown literally, such as how many points are left out; default null: none.
    /// </summary>
    [JsonIgnore]
    public string? Note { get; init; }

    /// <summary>Width in pixels, at least 10; default: that of the page.</summary>
    public double? Width { get; init; }

    /// <summary>Which points answer to the pointer; default <see cref="Charts.HoverMode.Closest"/>.</summary>
    public HoverMode? HoverMode { get; init; }

    /// <summary>Look of hover labels.</summary>
    public HoverLabel? HoverLabel { get; init; }

    /// <summary>Look of the tool bar.</summary>
    public ModeBar? ModeBar { get; init; }

    /// <summary>CSS colours that traces take in turn.</summary>
    public IReadOnlyList<string>? ColorWay { get; init; }

    /// <summary>Font of all texts that have none of their own.</summary>
    public Font? Font { get; init; }

    /// <summary>CSS colour of the whole figure.</summary>
    [JsonPropertyName("paper_bgcolor")]
    public string? PaperBgColor { get; init; }

    /// <summary>CSS colour of the plot.</summary>
    [JsonPropertyName("plot_bgcolor")]
    public string? PlotBgColor { get; init; }

    /// <summary>Decimal separator and thousands separator, two characters.</summary>
    public string? Separators { get; init; }

    /// <summary><c>strict</c> keeps texts of digits texts; <c>convert types</c> reads them as numbers.</summary>
    public string? AutoTypeNumbers { get; init; }

    /// <summary>What the figure takes where it says nothing; default <see cref="Theme.Calm"/>.</summary>
    public Template? Template { get; init; }

    /// <summary>What changes on narrow pages, by the paths of attributes: panels stand in one column there.</summary>
    [JsonIgnore]
    internal IReadOnlyDictionary<string, object>? Narrow { get; init; }

    // Where plotly.js keeps what is not its own; the scripts that draw figures look there.
    [JsonInclude]
    internal object? Meta => Narrow is null ? null : new { Narrow };

    /// <summary>The axis a trace is drawn on; null when it is left to plotly.js.</summary>
    internal Axis? AxisOf(Trace trace, bool across)
    {
        var (name, first, more) = across ? (trace.XAxis, XAxis, MoreXAxes) : (trace.YAxis, YAxis, MoreYAxes);
        return name is not [_, .. { Length: > 0 } number] ? first
            : int.TryParse(number, CultureInfo.InvariantCulture, out var axis) && axis - 2 < more.Count ? more[Math.Max(axis - 2, 0)] : null;
    }

    /// <summary>Room in pixels above the plot for a colour bar, beside that for title and legend.</summary>
    [JsonIgnore]
    internal double TopRoom { get; init; }

    /// <summary>The further axes by plotly.js's names, <c>xaxis2</c> and so on.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, object>? NamedAxes => MoreXAxes.Count + MoreYAxes.Count == 0
        ? null
        : Enumerable.Concat(Named("xaxis", MoreXAxes), Named("yaxis", MoreYAxes)).ToDictionary();

    private static IEnumerable<KeyValuePair<string, object>> Named(string name, IReadOnlyList<Axis> axes) =>
        axes.Select((axis, index) => KeyValuePair.Create(name + (index + 2), (object)axis));
}
