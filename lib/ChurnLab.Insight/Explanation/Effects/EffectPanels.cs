using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <summary>A plot of an effect with the numbers of rows in a strip below it, so that sparse regions are seen.</summary>
internal static class EffectPanels
{
    private const double Height = 360;
    private const int StripBins = 30;

    // 220 pixels: the axis stands beside the labels of the other on a telephone.
    private const int TitleLetters = 30;
    private const string CountColor = "rgba(128,128,128,0.55)";

    /// <summary>Puts the two together on one horizontal axis.</summary>
    public static Figure Of(IReadOnlyList<Trace> effect, BarTrace counts)
    {
        var layout = new Layout
        {
            XAxis = new() { Type = AxisType.Linear, Anchor = "y2" },
            YAxis = new() { Domain = new(0.24, 1) },
            MoreYAxes = [new() { Domain = new(0, 0.15), ShowGrid = false, NTicks = 2, RangeMode = RangeMode.ToZero, TickFormat = ",d", FixedRange = true }],
            PlotHeight = Height,
            ShowLegend = false,
        };
        return new([.. effect, counts with { YAxis = "y2" }], layout);
    }

    /// <summary>Numbers of rows in bins of equal width.</summary>
    /// <param name="values">Values as they stand in the column; missing ones and those beyond the range are left out.</param>
    /// <param name="range">Ends of the axis of the effect.</param>
    /// <param name="words">What the numbers are called.</param>
    public static BarTrace Histogram(ReadOnlySpan<double> values, (double Low, double High) range, FeatureWords words)
    {
        var (low, high) = range.High > range.Low ? range : (range.Low - 0.5, range.Low + 0.5);
        var counts = new int[StripBins];
        foreach (var value in values)
        {
            if (value >= low && value <= high)
                counts[Math.Min(StripBins - 1, (int)((value - low) / (high - low) * StripBins))]++;
        }

        double[] edges = [.. Enumerable.Range(0, StripBins + 1).Select(edge => low + ((high - low) * edge / StripBins))];
        return Strip() with
        {
            X = [.. counts.Select((_, bin) => (edges[bin] + edges[bin + 1]) / 2 / words.Scale)],
            Y = [.. counts],
            Width = (high - low) / StripBins / words.Scale,
            HoverText = [.. counts.Select((count, bin) => InsightTexts.Get(
                "Effects.HoverBin", (words with { Unit = null }).Number(edges[bin]), words.Number(edges[bin + 1]), RussianText.Integer(count)))],
        };
    }

    /// <summary>Numbers of rows at places of their own.</summary>
    public static BarTrace Places(IReadOnlyList<int> counts) => Strip() with
    {
        X = [.. Enumerable.Range(0, counts.Count)],
        Y = [.. counts],
        HoverText = [.. counts.Select(count => InsightTexts.Get("Dependence.HoverMean", RussianText.Integer(count)))],
    };

    /// <summary>Name of an axis of values with its unit.</summary>
    public static string Title(FeatureWords words)
    {
        var name = InsightTexts.Capital(words.Name);
        return TitleWrap.Wrap(words.Unit is { } unit ? InsightTexts.Get("Dependence.Axis", name, unit) : name, TitleLetters);
    }

    private static BarTrace Strip() => new()
    {
        Marker = new() { Color = CountColor },
        HoverInfo = "text",
        ShowLegend = false,
    };
}
