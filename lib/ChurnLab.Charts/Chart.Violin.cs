using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <content>Violins.</content>
public static partial class Chart
{
    /// <summary>
    /// Violins: the density of the values of each group, mirrored, with a bar from quartile to quartile and a dot at
    /// the median.
    /// </summary>
    /// <remarks>
    /// The densities are Gaussian kernel estimates (<see cref="KernelDensity"/>), found here and drawn as areas, so the
    /// figure holds 128 points per group, however long the data. All violins are equally wide at their widest; a group
    /// without two different values shows its median alone. The groups stand at 0, 1, .. of a horizontal axis of
    /// numbers whose labels are their names.
    /// </remarks>
    /// <param name="groups">The group of each value: texts in the order they come, numbers and dates ascending; missing
    /// ones make a last group of their own.</param>
    /// <param name="values">The values; missing ones are left out.</param>
    /// <param name="options">Bandwidth, bounds, width; null for the defaults.</param>
    /// <typeparam name="TGroup">Type of the groups.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">Groups and values differ in number, there are none, a value is a text or beyond
    /// a bound.</exception>
    public static Figure Violin<TGroup, TValue>(
        IEnumerable<TGroup> groups, IEnumerable<TValue> values, ViolinOptions? options = null)
    {
        var found = ValueGroup.Of(groups, values, "Chart.Violin");
        var half = new ViolinHalf(null, found, Violins.Both);
        return Violins.Figure([half], [.. found.Select(group => group.Name)], options ?? new(), "Chart.Violin");
    }

    /// <summary>
    /// Violins of two halves: left the density of the first side of each group, right that of the second, such as those
    /// who stayed against those who left.
    /// </summary>
    /// <remarks>As <see cref="Violin"/>; both halves of a group have one scale, each encloses the same area.</remarks>
    /// <param name="groups">The group of each value, as for <see cref="Violin"/>.</param>
    /// <param name="sides">The side of each value: exactly two different ones.</param>
    /// <param name="values">The values; missing ones are left out.</param>
    /// <param name="options">Bandwidth, bounds, width; null for the defaults.</param>
    /// <typeparam name="TGroup">Type of the groups.</typeparam>
    /// <typeparam name="TSide">Type of the sides.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <exception cref="FigureException">Groups, sides and values differ in number, there are none, there are not two
    /// sides, a value is a text or beyond a bound.</exception>
    public static Figure SplitViolin<TGroup, TSide, TValue>(
        IEnumerable<TGroup> groups, IEnumerable<TSide> sides, IEnumerable<TValue> values, ViolinOptions? options = null)
    {
        const string chart = "Chart.SplitViolin";
        var numbers = Numbers.Of(values, chart);
        var labels = ValueGroup.LabelsOf(groups, numbers.Length, chart);
        var sideOf = ValueGroup.LabelsOf(sides, numbers.Length, chart);
        PlotValue[] two = [.. ValueGroup.Ordered(sideOf)];
        if (two.Length != 2)
        {
            var names = string.Join(", ", two.Take(5).Select(side => $"'{ValueGroup.NameOf(side)}'"));
            throw new FigureException($"{chart} needs exactly 2 sides. Got {two.Length}: {names}.");
        }

        PlotValue[] order = [.. ValueGroup.Ordered(labels)];
        return Violins.Figure(
            [HalfOf(two[0], Violins.Left), HalfOf(two[1], Violins.Right)],
            [.. order.Select(ValueGroup.NameOf)],
            options ?? new(),
            chart);

        ViolinHalf HalfOf(PlotValue side, double direction)
        {
            // The value is missing for the other side, so that every group is there in both halves in one order.
            var own = numbers.Select((number, row) => sideOf[row] == side ? number : double.NaN);
            return new(ValueGroup.NameOf(side), ValueGroup.Of(labels, own, chart), direction);
        }
    }
}
