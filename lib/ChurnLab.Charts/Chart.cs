namespace ChurnLab.Charts;

/// <summary>The common charts in one call; <see cref="Figure"/> refines them.</summary>
/// <remarks>
/// Values come from any sequence of numbers, texts or dates: arrays, lists, columns, LINQ; null and NaN are missing and
/// leave a gap. An axis with texts is an axis of categories, in the order of the values.
/// </remarks>
public static partial class Chart
{
    /// <summary>Bars upwards.</summary>
    /// <param name="x">Categories, numbers or dates, one per bar.</param>
    /// <param name="y">Heights, one per bar.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <typeparam name="TX">Type of the places.</typeparam>
    /// <typeparam name="TY">Type of the heights.</typeparam>
    /// <exception cref="FigureException">The lengths differ.</exception>
    public static Figure Bar<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null) =>
        Of(new BarTrace { X = PlotValues.From(x), Y = PlotValues.From(y), Name = name });

    /// <summary>Bars to the right, the first on top: for categories with long names.</summary>
    /// <param name="categories">Categories, one per bar.</param>
    /// <param name="values">Lengths, one per bar.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <typeparam name="TCategory">Type of the categories.</typeparam>
    /// <typeparam name="TValue">Type of the lengths.</typeparam>
    /// <exception cref="FigureException">The numbers of categories and values differ.</exception>
    public static Figure HorizontalBar<TCategory, TValue>(
        IEnumerable<TCategory> categories, IEnumerable<TValue> values, string? name = null) =>
        Of(new BarTrace
        {
            X = PlotValues.From(values),
            Y = PlotValues.From(categories),
            Name = name,
            Orientation = Orientation.Horizontal,
        })
        .WithXAxis(axis => axis with { ShowGrid = true, ShowLine = false })
        .WithYAxis(axis => axis with { AutoRange = AxisAutoRange.Reversed, ShowGrid = false });

    /// <summary>A marker at each point.</summary>
    /// <param name="x">Places across, one per point.</param>
    /// <param name="y">Places upwards, one per point.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <typeparam name="TX">Type of the places across.</typeparam>
    /// <typeparam name="TY">Type of the places upwards.</typeparam>
    /// <exception cref="FigureException">The lengths differ.</exception>
    public static Figure Scatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null) =>
        Of(new ScatterTrace { X = PlotValues.From(x), Y = PlotValues.From(y), Name = name, Mode = ScatterMode.Markers })
            .WithXAxis(axis => axis with { ShowGrid = true });

    /// <summary>A line through the points in their order; it breaks at missing values.</summary>
    /// <param name="x">Places across, one per point.</param>
    /// <param name="y">Places upwards, one per point.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <typeparam name="TX">Type of the places across.</typeparam>
    /// <typeparam name="TY">Type of the places upwards.</typeparam>
    /// <exception cref="FigureException">The lengths differ.</exception>
    public static Figure Line<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null) =>
        Of(new ScatterTrace { X = PlotValues.From(x), Y = PlotValues.From(y), Name = name, Mode = ScatterMode.Lines });

    /// <summary>A table of numbers shown as colours, the first row on top.</summary>
    /// <param name="z">The numbers by row and column.</param>
    /// <param name="x">The columns, one value each.</param>
    /// <param name="y">The rows, one value each.</param>
    /// <param name="name">Name in hover labels; null for none.</param>
    /// <typeparam name="TX">Type of the column values.</typeparam>
    /// <typeparam name="TY">Type of the row values.</typeparam>
    /// <exception cref="FigureException">The table is not rectangular or does not fit its columns and rows.</exception>
    public static Figure Heatmap<TX, TY>(PlotMatrix z, IEnumerable<TX> x, IEnumerable<TY> y, string? name = null) =>
        Of(new HeatmapTrace { Z = z, X = PlotValues.From(x), Y = PlotValues.From(y), Name = name })
            .WithXAxis(axis => axis with { ShowLine = false })
            .WithYAxis(axis => axis with { AutoRange = AxisAutoRange.Reversed, ShowGrid = false });

    /// <summary>A figure of traces made by hand; axes beyond <c>x</c> and <c>y</c> are added to its layout.</summary>
    /// <param name="traces">The traces, drawn in this order.</param>
    /// <exception cref="FigureException">A trace contradicts itself.</exception>
    public static Figure Of(params IReadOnlyList<Trace> traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        FigureCheck.CheckTraces(traces);
        return new([.. traces], new() { XAxis = AxisOf(traces, across: true), YAxis = AxisOf(traces, across: false) });
    }

    // Said explicitly: plotly.js would read texts such as "2021-01" as dates.
    private static Axis? AxisOf(IReadOnlyList<Trace> traces, bool across) =>
        traces.Any(trace => trace.HasTextOn(across) && (across ? trace.XAxis ?? "x" : trace.YAxis ?? "y").Length == 1)
            ? new() { Type = AxisType.Category }
            : null;
}
