using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts;

/// <content>Tables of numbers as colours.</content>
public static partial class Chart
{
    private const double CellHeight = 34;
    private const double HeatmapEdges = 150;

    /// <summary>
    /// A table of numbers shown as colours with the number in each cell, dark on light cells and light on dark ones;
    /// missing cells stay empty.
    /// </summary>
    /// <remarks>
    /// Numbers on both sides of 0, and all numbers where a middle is given, get a scale of two colours whose middle is
    /// there and whose ends are equally far from it; others a scale of one colour.
    /// </remarks>
    /// <param name="z">The numbers by row and column, the first row on top.</param>
    /// <param name="x">The columns, one value each.</param>
    /// <param name="y">The rows, one value each.</param>
    /// <param name="format">How numbers are written, in d3-format: <c>.2f</c>, <c>.1%</c>, <c>,.0f</c>.</param>
    /// <param name="middle">Number in the middle of the scale, such as the base rate; null: 0 where signs
    /// differ.</param>
    /// <typeparam name="TX">Type of the column values.</typeparam>
    /// <typeparam name="TY">Type of the row values.</typeparam>
    /// <exception cref="FigureException">The table is not rectangular or does not fit its columns and rows, or the
    /// middle is not finite.</exception>
    public static Figure AnnotatedHeatmap<TX, TY>(
        PlotMatrix z, IEnumerable<TX> x, IEnumerable<TY> y, string format = ".2f", double? middle = null)
    {
        ArgumentNullException.ThrowIfNull(z);
        ArgumentNullException.ThrowIfNull(format);
        if (middle is { } given && !double.IsFinite(given))
            throw new FigureException("The middle of a heat map must be a finite number.");
        var numbers = z.SelectMany(row => row).Where(cell => !cell.IsMissing).Select(cell => cell.Number).ToArray();
        var centre = middle ?? (numbers.Any(number => number < 0) && numbers.Any(number => number > 0) ? 0 : null);
        var reach = centre is null ? 0 : numbers.Select(number => Math.Abs(number - centre.Value)).DefaultIfEmpty().Max();
        return Heatmap(z, x, y)
            .WithTraces<HeatmapTrace>(map => map with
            {
                TextTemplate = PlotText.Markup($"%{{z:{PlotText.Escape(format)}}}"),
                HoverTemplate = HeatmapSentence(format),
                ColorScale = centre is null ? null : ColorScale.Diverging,
                ZMin = centre - reach,
                ZMax = centre + reach,
                HoverOnGaps = false,
                ColorBar = new() { TickFormat = format },
            })
            .WithHeight(HeatmapEdges + (Math.Max(z.Count, 4) * CellHeight));
    }

    private static PlotText HeatmapSentence(string format) => PlotText.Markup(
        PlotText.Escape(ChartTexts.Get("Heatmap.Hover", "%{z:" + format + "}")) + "<extra></extra>");
}
