namespace ChurnLab.Charts;

/// <summary>A table of numbers shown as colours.</summary>
/// <remarks>See https://plotly.com/javascript/reference/heatmap/.</remarks>
public sealed record HeatmapTrace : Trace
{
    /// <summary>
    /// The numbers: row <c>i</c> belongs to <c>Y[i]</c>, its column <c>j</c> to <c>X[j]</c>; missing cells stay
    /// empty.
    /// </summary>
    public PlotMatrix? Z { get; init; }

    /// <summary>The columns, one value each; default 0, 1, ..</summary>
    public PlotValues? X { get; init; }

    /// <summary>The rows, one value each, from below unless the axis is reversed; default 0, 1, ..</summary>
    public PlotValues? Y { get; init; }

    /// <summary>A text for each cell.</summary>
    public PlotMatrix? Text { get; init; }

    /// <summary>A hover text for each cell.</summary>
    public PlotMatrix? HoverText { get; init; }

    /// <summary>What is written in the cells, such as <c>%{z:.2f}</c> or <c>%{text}</c>.</summary>
    public PlotText? TextTemplate { get; init; }

    /// <summary>The scale of colours; default: that of the template.</summary>
    public ColorScale? ColorScale { get; init; }

    /// <summary>Whether the scale is turned round; default false.</summary>
    public bool? ReverseScale { get; init; }

    /// <summary>Number at the start of the scale; default: the least.</summary>
    public double? ZMin { get; init; }

    /// <summary>Number at the end of the scale; default: the greatest.</summary>
    public double? ZMax { get; init; }

    /// <summary>Number at the middle of the scale; for scales that diverge.</summary>
    public double? ZMid { get; init; }

    /// <summary>Whether the scale is shown beside the plot; default true.</summary>
    public bool? ShowScale { get; init; }

    /// <summary>The scale shown beside the plot.</summary>
    public ColorBar? ColorBar { get; init; }

    /// <summary>Whether missing cells answer to the pointer too; default true.</summary>
    public bool? HoverOnGaps { get; init; }

    /// <summary>Space between columns in pixels; default 0.</summary>
    public double? XGap { get; init; }

    /// <summary>Space between rows in pixels; default 0.</summary>
    public double? YGap { get; init; }

    /// <inheritdoc/>
    public override string Type => "heatmap";

    internal override int Count => Z?.Count ?? 0;

    internal override void Check(TraceCheck check)
    {
        base.Check(check);
        var columns = Z is { Count: > 0 } ? Z[0].Count : 0;
        check.Rectangle("z", Z, Count, columns);
        check.Rectangle("text", Text, Count, columns);
        check.Rectangle("hovertext", HoverText, Count, columns);
        if (X is { } x && x.Count != columns)
            throw check.Problem($"x has {TraceCheck.Values(x.Count)} for {columns} columns of z; each needs one.");
        if (Y is { } y && y.Count != Count)
            throw check.Problem($"y has {TraceCheck.Values(y.Count)} for {Count} rows of z; each needs one.");
    }

    internal override bool HasTextOn(bool across) => (across ? X : Y)?.HasText ?? false;
}
