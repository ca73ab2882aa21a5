using ChurnLab.Charts.Showing;

namespace ChurnLab.Charts;

/// <content>Logarithmic axes.</content>
public sealed partial record Figure
{
    // Labels such as "100 тыс." side by side in 600 px.
    private const int MostDecades = 7;
    private const int FewDecades = 2;

    /// <summary>
    /// Shows the horizontal axis by its logarithm, with labels that read as numbers do: 1 тыс., 100 тыс., 1 млн.
    /// </summary>
    /// <exception cref="FigureException">A place is 0 or below, or a text.</exception>
    public Figure WithLogX() => WithXAxis(axis => Log(axis, across: true));

    /// <summary>Shows the vertical axis by its logarithm; see <see cref="WithLogX"/>.</summary>
    /// <exception cref="FigureException">A height is 0 or below, or a text.</exception>
    public Figure WithLogY() => WithYAxis(axis => Log(axis, across: false));

    private Axis Log(Axis axis, bool across)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var index = 0; index < Data.Count; index++)
        {
            foreach (var value in Places(Data[index], across))
            {
                if (value.Kind is PlotValueKind.Text or PlotValueKind.Date || value.Number <= 0)
                {
                    var letter = across ? "x" : "y";
                    throw new TraceCheck(Data[index], index).Problem(
                        $"a logarithmic axis needs numbers above 0. {letter} has '{value}'; leave it out first.");
                }

                if (!value.IsMissing)
                    (least, greatest) = (Math.Min(least, value.Number), Math.Max(greatest, value.Number));
            }
        }

        if (!double.IsFinite(least))
            return axis with { Type = AxisType.Log };
        double[] places = LogTicks(least, greatest);
        return axis with { Type = AxisType.Log, TickVals = places, TickText = [.. places.Select(RussianNumbers.Rounded)] };
    }

    private static PlotValues Places(Trace trace, bool across) => trace switch
    {
        PointTrace points => (across ? points.X : points.Y) ?? [],
        HistogramTrace histogram => (across ? histogram.X : histogram.Y) ?? [],
        _ => [],
    };

    /// <summary>Powers of ten; of many every second or third, for few 2 and 5 between them.</summary>
    private static double[] LogTicks(double least, double greatest)
    {
        var (low, high) = ((int)Math.Floor(Math.Log10(least)), (int)Math.Ceiling(Math.Log10(greatest)));
        var step = ((high - low) / MostDecades) + 1;
        int[] between = high - low <= FewDecades ? [1, 2, 5] : [1];
        return
        [
            .. Enumerable.Range(0, ((high - low) / step) + 1)
                .SelectMany(power => between.Select(times => times * Math.Pow(10, low + (power * step)))),
        ];
    }
}
