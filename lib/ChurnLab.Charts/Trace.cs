using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>One trace of a figure: a set of data and how it is drawn; immutable.</summary>
/// <remarks>
/// Members have the names of plotly.js in Pascal case; what is left null is left to the template and to plotly.js.
/// </remarks>
[JsonDerivedType(typeof(BarTrace))]
[JsonDerivedType(typeof(ScatterTrace))]
[JsonDerivedType(typeof(HistogramTrace))]
[JsonDerivedType(typeof(HeatmapTrace))]
[JsonDerivedType(typeof(BoxTrace))]
public abstract record Trace
{
    private protected Trace()
    {
    }

    /// <summary>Type of the trace as plotly.js calls it.</summary>
    public abstract string Type { get; }

    /// <summary>Name shown in the legend and in hover labels.</summary>
    public PlotText? Name { get; init; }

    /// <summary>
    /// What hover labels say, such as <c>%{x}: %{y:.1%}</c>; what stands in <c>&lt;extra&gt;</c> (only through
    /// <see cref="PlotText.Markup"/>) is shown in a second box.
    /// </summary>
    public PlotText? HoverTemplate { get; init; }

    /// <summary>
    /// Parts of the default hover label: <c>x</c>, <c>y</c>, <c>z</c>, <c>text</c>, <c>name</c> joined by <c>+</c>, or
    /// <c>all</c>, <c>none</c>, <c>skip</c>.
    /// </summary>
    public string? HoverInfo { get; init; }

    /// <summary>
    /// What each point carries along: row <c>i</c> belongs to point <c>i</c>, <c>%{customdata[0]}</c> is its first
    /// value.
    /// </summary>
    public PlotMatrix? CustomData { get; init; }

    /// <summary>Opacity, 0 to 1; default 1.</summary>
    public double? Opacity { get; init; }

    /// <summary>Whether the trace stands in the legend; default true.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Traces of one group are switched together in the legend.</summary>
    public PlotText? LegendGroup { get; init; }

    /// <summary>The horizontal axis: <c>x</c> (default) or <c>x2</c>, <c>x3</c>, ..</summary>
    public string? XAxis { get; init; }

    /// <summary>The vertical axis: <c>y</c> (default) or <c>y2</c>, <c>y3</c>, ..</summary>
    public string? YAxis { get; init; }

    /// <summary>Whether the trace is drawn; default <see cref="TraceVisibility.Shown"/>.</summary>
    public TraceVisibility? Visible { get; init; }

    /// <summary>
    /// Steps from this trace to the one whose colour it takes and whose part it is, such as the band of a line; 0: it
    /// stands for itself.
    /// </summary>
    internal int Beside { get; init; }

    /// <summary>Title of the panel it stands in; empty when that has none, null in figures without panels.</summary>
    internal string? Panel { get; init; }

    /// <summary>Whether it cannot be seen and is there for its hover texts alone.</summary>
    internal bool IsHoverOnly => Opacity == 0;

    /// <summary>Number of points, values or cells.</summary>
    internal abstract int Count { get; }

    /// <summary>Throws when the trace contradicts itself.</summary>
    internal virtual void Check(TraceCheck check)
    {
        check.Share("opacity", Opacity);
        check.OnePerPoint("customdata", CustomData?.Count);
    }

    /// <summary>Returns the trace in a colour where it has none of its own; itself where colours mean numbers.</summary>
    internal virtual Trace Colored(string color) => this;

    /// <summary>Whether the values on one axis are texts, which makes it an axis of categories.</summary>
    internal abstract bool HasTextOn(bool across);
}
