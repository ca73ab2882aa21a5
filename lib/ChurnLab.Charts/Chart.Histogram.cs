using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <content>Histograms.</content>
public static partial class Chart
{
    /// <summary>More values than this are counted here, not in the page: 2,000 numbers are some 20 KB of HTML.</summary>
    private const int MostValuesInPage = 2_000;

    private const int DefaultBins = 40;

    /// <summary>How often values occur, counted in bins of equal width.</summary>
    /// <remarks>
    /// Up to 2,000 values stand in the figure and are counted by plotly.js (<see cref="HistogramTrace"/>); more numbers
    /// are counted here, in bins with round ends, and the figure holds the counts (<see cref="BarTrace"/>).
    /// </remarks>
    /// <param name="values">The values; missing ones are not counted.</param>
    /// <param name="bins">Greatest number of bins; null: as is found fit, at most 40 for numbers counted here.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">The number of bins is not positive.</exception>
    public static Figure Histogram<TValue>(IEnumerable<TValue> values, int? bins = null, string? name = null)
    {
        var given = PlotValues.From(values);
        if (given.Count > MostValuesInPage && given.All(value => value.Kind is PlotValueKind.Number or PlotValueKind.Missing))
        {
            if (bins < 1)
                throw new FigureException($"A histogram needs at least 1 bin. Got {bins}.");
            var numbers = given.Select(value => value.Number).ToArray();
            var edges = BinEdges.Rounded(numbers, BinRule.Auto, Math.Max(bins ?? DefaultBins, 2));
            var gap = new Marker { Line = new() { Width = 1, Color = "rgba(128,128,128,0.5)" } };
            return Of(BarsOf(new(name ?? "", numbers), edges, new() { Shares = false }) with { Name = name, Opacity = null, Marker = gap });
        }

        return Of(new HistogramTrace { X = given, NBinsX = bins, Name = name })
            .WithLayout(layout => layout with { BarGap = 0.04 });
    }

    /// <summary>Histograms of several groups over each other in common bins, as shares of each group.</summary>
    /// <remarks>
    /// The bins are found over all groups together and counted here, so the figure holds bars, however long the data.
    /// </remarks>
    /// <param name="groups">The group of each value: texts in the order they come, numbers and dates ascending; missing
    /// ones make a last group of their own.</param>
    /// <param name="values">The values; missing ones are not counted.</param>
    /// <param name="options">Bins, shares; null for the defaults.</param>
    /// <typeparam name="TGroup">Type of the groups.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">Groups and values differ in number, there are none, a value is a text, or the
    /// bins are out of order or fewer than asked.</exception>
    public static Figure HistogramBy<TGroup, TValue>(
        IEnumerable<TGroup> groups, IEnumerable<TValue> values, HistogramOptions? options = null)
    {
        options ??= new();
        var found = ValueGroup.Of(groups, values, "Chart.HistogramBy");
        var edges = EdgesOf(found, options);
        var figure = Of([.. found.Select(group => BarsOf(group, edges, options) with { Name = group.Name })])
            .WithLayout(layout => layout with { BarMode = BarMode.Overlay, BarGap = 0 });
        return options.Shares
            ? figure.WithPercentY().WithYTitle(ChartTexts.Get("Histogram.Share"))
            : figure.WithYTitle(ChartTexts.Get("Histogram.Count"));
    }

    private static double[] EdgesOf(IReadOnlyList<ValueGroup> groups, HistogramOptions options)
    {
        if (options.MostBins < 2)
            throw new FigureException($"HistogramOptions.MostBins must be 2 or more. Got {options.MostBins}.");
        if (options.Edges is not { } edges)
            return BinEdges.Rounded([.. groups.SelectMany(group => group.Sorted)], options.Rule, options.MostBins);
        if (edges.Count < 2 || edges.Zip(edges.Skip(1)).Any(pair => !(pair.First < pair.Second)))
            throw new FigureException($"HistogramOptions.Edges must be 2 or more ascending numbers. Got {edges.Count} that are not.");
        return [.. edges];
    }

    private static BarTrace BarsOf(ValueGroup group, double[] edges, HistogramOptions options)
    {
        var counts = BinEdges.Count(group.Sorted, edges);
        var present = group.Sorted.Count(value => !double.IsNaN(value));
        var bins = Enumerable.Range(0, counts.Length).ToArray();
        return new()
        {
            X = [.. bins.Select(bin => (edges[bin] + edges[bin + 1]) / 2)],
            Y = [.. bins.Select(bin => options.Shares ? counts[bin] / (double)Math.Max(present, 1) : counts[bin])],
            Width = bins.Select(bin => edges[bin + 1] - edges[bin]).ToArray(),
            HoverText = [.. bins.Select(BinSentence)],
            HoverTemplate = PlotText.Markup("%{hovertext}<extra></extra>"),
            TextPosition = BarTextPosition.None,
            Opacity = 0.6,
        };

        string BinSentence(int bin)
        {
            var range = ChartTexts.Get("Histogram.Bin", RussianNumbers.Short(edges[bin]), RussianNumbers.Short(edges[bin + 1]));
            var place = group.Name.Length == 0 ? range : $"{group.Name}, {range}";
            return ChartTexts.Get(
                "Histogram.Hover",
                place,
                ChartTexts.Counted("Values", counts[bin]),
                RussianNumbers.Percent(counts[bin] / (double)Math.Max(present, 1)));
        }
    }
}
