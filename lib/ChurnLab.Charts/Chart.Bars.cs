using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts;

/// <content>Bars of several series.</content>
public static partial class Chart
{
    // A label of five digits needs about a 20th of a plot of common height.
    private const double LeastLabelledShare = 0.05;

    /// <summary>Bars of several series side by side, with error bars where a series has intervals.</summary>
    /// <param name="categories">The categories, in their order.</param>
    /// <param name="series">The series: <c>("Мужчины", shares)</c>, or <see cref="ChartSeries.Of{T}(string,
    /// IEnumerable{T}, IEnumerable{T}, IEnumerable{T})"/> with intervals.</param>
    /// <typeparam name="TCategory">Type of the categories.</typeparam>
    /// <exception cref="FigureException">There is no series, one has not one value per category, or a value lies
    /// outside its interval.</exception>
    public static Figure GroupedBar<TCategory>(
        IEnumerable<TCategory> categories, params IReadOnlyList<ChartSeries> series)
    {
        var places = PlotValues.From(categories);
        Trace[] bars = [.. Checked(series, "Chart.GroupedBar").Select((each, index) => GroupedBars(places, each, index))];
        return Of(bars).WithLayout(layout => layout with { BarMode = BarMode.Group });
    }

    /// <summary>Bars of several series on top of each other.</summary>
    /// <param name="categories">The categories, in their order.</param>
    /// <param name="series">The series, the first at the bottom: <c>[("Онлайн", online), ("Отделение", branch)]</c>;
    /// missing values count as 0.</param>
    /// <param name="normalize">Whether every bar is 100 % high, labelled with its shares from 5 %; the hover label then
    /// says how many of how many. Needs values of 0 or more.</param>
    /// <typeparam name="TCategory">Type of the categories.</typeparam>
    /// <exception cref="FigureException">There is no series, one has not one value per category, or a value is negative
    /// where shares are asked for.</exception>
    public static Figure StackedBar<TCategory>(
        IEnumerable<TCategory> categories, IReadOnlyList<ChartSeries> series, bool normalize = false)
    {
        var places = PlotValues.From(categories);
        var parts = Checked(series, "Chart.StackedBar");
        var bars = parts.Select(each => new BarTrace
        {
            X = places,
            Y = each.Values,
            Name = each.Name,
            HoverTemplate = ChartTexts.Hover("Bars.Hover", each.Name),
        }).ToArray();
        var figure = Of(bars).WithLayout(layout => layout with { BarMode = BarMode.Stack });
        if (!normalize)
            return figure;
        var totals = Enumerable.Range(0, places.Count).Select(place => parts.Sum(each => Part(each, place))).ToArray();
        return (figure with { Data = [.. bars.Select((each, index) => Share(each, parts[index], totals))] })
            .WithPercentY()
            .WithYAxis(axis => axis with { Range = new(0, 1) });
    }

    private static IReadOnlyList<ChartSeries> Checked(IReadOnlyList<ChartSeries> series, string chart)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Count > 0 ? series : throw new FigureException($"{chart} needs at least 1 series. Got 0.");
    }

    private static BarTrace GroupedBars(PlotValues places, ChartSeries series, int index)
    {
        var trace = new BarTrace
        {
            X = places,
            Y = series.Values,
            Name = series.Name,
            HoverTemplate = ChartTexts.Hover("Bars.Hover", series.Name),
        };
        if (series.Low is null && series.High is null)
            return trace;
        var check = new TraceCheck(trace, index);
        trace.Check(check);
        if (series.Low is not { } low || series.High is not { } high)
            throw check.Problem("low and high go together; give both or none.");
        return (BarTrace)Intervals.Apply(trace, check, low, high) with
        {
            CustomData = PlotMatrix.FromColumns(low, high),
            HoverTemplate = ChartTexts.Hover("Bars.HoverInterval", series.Name),
        };
    }

    private static double Part(ChartSeries series, int place)
    {
        var value = place < series.Values.Count ? series.Values[place] : default;
        return value.Number < 0
            ? throw new FigureException(FormattableString.Invariant(
                $"Shares need values of 0 or more. Value {place} of the series '{series.Name}' is {value.Number}."))
            : value.IsMissing ? 0 : value.Number;
    }

    private static BarTrace Share(BarTrace bars, ChartSeries series, double[] totals)
    {
        var shares = totals.Select((total, place) => total == 0 ? double.NaN : Part(series, place) / total).ToArray();
        return bars with
        {
            Y = shares,
            Text = [.. shares.Select(share => share >= LeastLabelledShare ? RussianNumbers.Percent(share) : "")],
            TextPosition = BarTextPosition.Inside,
            InsideTextAnchor = BarTextAnchor.Middle,
            TextAngle = 0,
            HoverText = [.. totals.Select((total, place) => ChartTexts.Get(
                "Bars.Of", RussianNumbers.Short(Part(series, place)), RussianNumbers.Short(total)))],
            HoverTemplate = ChartTexts.Hover("Bars.HoverShare", series.Name),
        };
    }
}
