using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <content>Densities.</content>
public static partial class Chart
{
    // A step of the axis that holds some share one can speak of, about a twentieth of what is shown.
    private const double StepsAcross = 20;

    /// <summary>The distribution of values as a smooth curve.</summary>
    /// <remarks>
    /// The curve is a Gaussian kernel density estimate (<see cref="KernelDensity"/>), found here, so the figure holds
    /// its 256 points, however long the data. Its heights are shares: density times a round step, which the name of the
    /// axis states, about the share of values within such a step around a place.
    /// </remarks>
    /// <param name="values">The values; missing ones are left out.</param>
    /// <param name="name">Name in the legend; null for none.</param>
    /// <param name="options">Bandwidth, bounds, logarithm; null for the defaults.</param>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">No two values differ, one is a text, beyond a bound, or not above 0 where
    /// logarithms are asked for.</exception>
    public static Figure Density<TValue>(IEnumerable<TValue> values, string? name = null, DensityOptions? options = null)
    {
        var numbers = Numbers.Of(values, "Chart.Density");
        return DensitiesOf([new(name ?? "", [.. numbers.Where(number => !double.IsNaN(number))])], options, "Chart.Density");
    }

    /// <summary>The distributions of several groups as smooth curves over each other.</summary>
    /// <remarks>As <see cref="Density{TValue}"/>; each curve encloses the same area, whatever the size of its
    /// group.</remarks>
    /// <param name="groups">The group of each value: texts in the order they come, numbers and dates ascending; missing
    /// ones make a last group of their own.</param>
    /// <param name="values">The values; missing ones are left out.</param>
    /// <param name="options">Bandwidth, bounds, logarithm; null for the defaults.</param>
    /// <typeparam name="TGroup">Type of the groups.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">Groups and values differ in number, there are none, no two values of a group
    /// differ, one is a text, beyond a bound, or not above 0 where logarithms are asked for.</exception>
    public static Figure DensityBy<TGroup, TValue>(
        IEnumerable<TGroup> groups, IEnumerable<TValue> values, DensityOptions? options = null) =>
        DensitiesOf(ValueGroup.Of(groups, values, "Chart.DensityBy"), options, "Chart.DensityBy");

    private static Figure DensitiesOf(IReadOnlyList<ValueGroup> groups, DensityOptions? options, string chart)
    {
        options ??= new();
        var curves = groups.Select(group => DensityOf(group, options, chart)).ToArray();
        var width = curves.Max(curve => curve.Grid.Span[^1]) - curves.Min(curve => curve.Grid.Span[0]);
        var step = options.Log ? Math.Log10(2) : BinEdges.RoundUp(width / StepsAcross);
        var stepText = RussianNumbers.Short(step);
        var figure = Of([.. groups.Select((group, index) => CurveOf(group, curves[index], step, options.Log))])
            .WithPercentY()
            .WithYAxis(axis => axis with { RangeMode = RangeMode.ToZero })
            .WithYTitle(options.Log ? ChartTexts.Get("Density.ShareLog") : ChartTexts.Get("Density.Share", stepText));
        return options.Log ? figure.WithLogX() : figure;
    }

    private static ScatterTrace CurveOf(ValueGroup group, DensityEstimate curve, double step, bool log)
    {
        var name = group.Name.Length == 0 ? "" : group.Name + ": ";
        return new()
        {
            X = Numbers.Short(curve.Grid.ToArray().Select(place => log ? Math.Pow(10, place) : place), 6),
            Y = Numbers.Short(curve.Density.ToArray().Select(density => density * step), 5),
            Name = group.Name.Length == 0 ? null : group.Name,
            Mode = ScatterMode.Lines,
            Fill = ScatterFill.ToZeroY,
            HoverTemplate = log
                ? ChartTexts.Hover("Density.HoverLog", name)
                : ChartTexts.Hover("Density.Hover", name, RussianNumbers.Short(step)),
        };
    }

    private static DensityEstimate DensityOf(ValueGroup group, DensityOptions options, string chart)
    {
        var values = group.Sorted;
        var below = options.Log ? values.Count(value => value <= 0) : 0;
        if (below > 0)
        {
            var where = group.Name.Length == 0 ? "" : $" in '{group.Name}'";
            throw new FigureException(
                $"{chart}: logarithms need values above 0. {below} of {values.Length}{where} are not; leave them out first.");
        }

        return group.Density(options.Log ? [.. values.Select(Math.Log10)] : values, options.Kernel, chart);
    }
}
