using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <content>Boxes.</content>
public static partial class Chart
{
    /// <summary>
    /// Boxes of the values of each group: quartiles, whiskers to the farthest value within 1.5 heights of the box, and
    /// the values beyond.
    /// </summary>
    /// <remarks>
    /// Quartiles and whiskers are found here, so the figure holds them and no more than
    /// <see cref="BoxOptions.MostOutliers"/> values per group, however long the data. Boxes of several figures stand
    /// side by side after <see cref="Figure.Combine"/>.
    /// </remarks>
    /// <param name="groups">The group of each value: texts in the order they come, numbers and dates ascending; missing
    /// ones make a last group of their own.</param>
    /// <param name="values">The values; missing ones are left out.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <param name="options">Quartiles, whiskers, outliers, direction; null for the defaults.</param>
    /// <typeparam name="TGroup">Type of the groups.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">Groups and values differ in number, there are none, or a value is a
    /// text.</exception>
    public static Figure Box<TGroup, TValue>(
        IEnumerable<TGroup> groups, IEnumerable<TValue> values, string? name = null, BoxOptions? options = null)
    {
        options ??= new();
        if (options.MostOutliers < 0)
            throw new FigureException($"BoxOptions.MostOutliers must be 0 or more. Got {options.MostOutliers}.");
        var found = ValueGroup.Of(groups, values, "Chart.Box");
        var boxes = found.Select(group => BoxSummary.OfSorted(group.Sorted, options.Quartiles, options.Whisker)).ToArray();
        var trace = BoxesOf(found, boxes, options) with { Name = name, ShowLegend = name is null ? false : null };
        var hover = HoverAreas(
            trace.Places!,
            [.. boxes.Select(box => box.LowerFence)],
            [.. boxes.Select(box => box.UpperFence)],
            [.. found.Select((group, index) => BoxSentence(group, boxes[index], options, name))],
            options.Horizontal);
        return AcrossOrUpwards(Of(hover, trace), options.Horizontal)
            .WithLayout(layout => layout with { BoxMode = BoxMode.Group });
    }

    private static BoxTrace BoxesOf(IReadOnlyList<ValueGroup> groups, BoxSummary[] boxes, BoxOptions options)
    {
        var places = PlotValues.From(groups.Select(group => group.Name));
        return new()
        {
            X = options.Horizontal ? null : places,
            Y = options.Horizontal ? places : null,
            Orientation = options.Horizontal ? Orientation.Horizontal : null,
            Q1 = [.. boxes.Select(box => box.LowerQuartile)],
            Median = [.. boxes.Select(box => box.Median)],
            Q3 = [.. boxes.Select(box => box.UpperQuartile)],
            LowerFence = [.. boxes.Select(box => box.LowerFence)],
            UpperFence = [.. boxes.Select(box => box.UpperFence)],
            Mean = options.Mean ? [.. boxes.Select(box => box.Mean)] : null,
            BoxMean = options.Mean ? true : null,
            Outliers = [.. groups.Select((group, index) => PlotValues.From(OutliersOf(group, boxes[index], options.MostOutliers)))],
            BoxPoints = options.MostOutliers == 0 ? BoxPoints.None : BoxPoints.Outliers,
            HoverOn = BoxHover.Points,
            HoverTemplate = ChartTexts.Hover(options.Horizontal ? "Box.OutlierAcross" : "Box.Outlier"),
        };
    }

    /// <summary>The values beyond the whiskers; of too many the extreme ones and every k-th between.</summary>
    private static double[] OutliersOf(ValueGroup group, BoxSummary box, int most)
    {
        var outliers = group.Sorted.Take(box.LowerOutliers).Concat(group.Sorted.TakeLast(box.UpperOutliers)).ToArray();
        return outliers.Length <= most
            ? outliers
            : [.. Enumerable.Range(0, most).Select(index => outliers[(int)((long)index * (outliers.Length - 1) / Math.Max(most - 1, 1))])];
    }

    private static string BoxSentence(ValueGroup group, BoxSummary box, BoxOptions options, string? name)
    {
        var heading = name is null ? group.Name : $"{group.Name}, {name}";
        if (box.Count == 0)
            return ChartTexts.Get("Box.Empty", heading);
        var outliers = box.LowerOutliers + box.UpperOutliers;
        var sentence = ChartTexts.Get(
            "Box.Hover",
            heading,
            ChartTexts.Counted("Values", box.Count),
            RussianNumbers.Short(box.Median),
            RussianNumbers.Short(box.LowerQuartile),
            RussianNumbers.Short(box.UpperQuartile));
        if (outliers == 0)
            return sentence + "\n" + ChartTexts.Get("Box.All", RussianNumbers.Short(box.LowerFence), RussianNumbers.Short(box.UpperFence));
        return sentence + "\n" + ChartTexts.Get(
            options.MostOutliers < outliers ? "Box.BeyondSampled" : "Box.Beyond",
            RussianNumbers.Short(box.LowerFence),
            RussianNumbers.Short(box.UpperFence),
            ChartTexts.Counted("Outliers", outliers),
            RussianNumbers.Short(Math.Min(options.MostOutliers, outliers)));
    }

    private static Figure AcrossOrUpwards(Figure figure, bool across) => across
        ? figure
            .WithXAxis(axis => axis with { ShowGrid = true, ShowLine = false })
            .WithYAxis(axis => axis with { AutoRange = AxisAutoRange.Reversed, ShowGrid = false })
        : figure;
}
