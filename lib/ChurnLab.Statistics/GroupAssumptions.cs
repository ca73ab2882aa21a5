namespace ChurnLab.Statistics;

/// <summary>Checks of what tests of groups take for granted. Groups are arrays without missing values.</summary>
internal static class GroupAssumptions
{
    private const double Level = 0.05;

    /// <summary>That observations do not depend on each other, which data cannot tell.</summary>
    public static Assumption Independence { get; } = new(AssumptionKind.Independence, null, double.NaN, double.NaN);

    /// <summary>Least p-value of Shapiro and Wilk's test; groups too large for it need no normality.</summary>
    public static Assumption Normality(params ReadOnlySpan<double[]> groups)
    {
        var sizes = new int[groups.Length];
        var values = new double[groups.Length];
        for (var group = 0; group < groups.Length; group++)
            (sizes[group], values[group]) = (groups[group].Length, ShapiroWilk(groups[group]));
        return Least(sizes, values);
    }

    /// <summary>The same of two groups.</summary>
    public static Assumption Normality(ReadOnlySpan<double> first, ReadOnlySpan<double> second) =>
        Least([first.Length, second.Length], [ShapiroWilk(first), ShapiroWilk(second)]);

    private static double ShapiroWilk(ReadOnlySpan<double> group) =>
        group.Length > ChurnLab.Statistics.Normality.LargestShapiroWilk ? double.NaN : ChurnLab.Statistics.Normality.ShapiroWilk(group).PValue;

    private static Assumption Least(int[] sizes, double[] values)
    {
        var (least, smallest, known) = (double.NaN, int.MaxValue, true);
        for (var group = 0; group < sizes.Length; group++)
        {
            smallest = Math.Min(smallest, sizes[group]);
            known &= sizes[group] > ChurnLab.Statistics.Normality.LargestShapiroWilk || !double.IsNaN(values[group]);
            least = least < values[group] ? least : values[group];
        }

        if (smallest > ChurnLab.Statistics.Normality.LargestShapiroWilk)
            return new(AssumptionKind.Normality, true, smallest, ChurnLab.Statistics.Normality.LargestShapiroWilk);
        // A group that cannot be checked leaves the question open unless another has answered it already.
        return new(AssumptionKind.Normality, least < Level ? false : known ? true : null, least, Level);
    }

    /// <summary>P-value of Brown and Forsythe's test.</summary>
    public static Assumption EqualVariances(AssumptionKind kind, params ReadOnlySpan<double[]> groups) => Equal(kind, VarianceTests.PValue(groups));

    /// <summary>P-value of Brown and Forsythe's test of groups that are ascending.</summary>
    public static Assumption EqualVariancesOfSorted(AssumptionKind kind, params ReadOnlySpan<double[]> groups) =>
        Equal(kind, VarianceTests.PValueOfSorted(groups));

    private static Assumption Equal(AssumptionKind kind, double p) => new(kind, double.IsNaN(p) ? null : p >= Level, p, Level);
}
