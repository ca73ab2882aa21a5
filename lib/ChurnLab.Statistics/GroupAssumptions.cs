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
        var (least, smallest, known) = (double.NaN, int.MaxValue, true);
        foreach (var group in groups)
        {
            smallest = Math.Min(smallest, group.Length);
            if (group.Length > ChurnLab.Statistics.Normality.LargestShapiroWilk)
                continue;
            var p = ChurnLab.Statistics.Normality.ShapiroWilk(group).PValue;
            known &= !double.IsNaN(p);
            least = least < p ? least : p;
        }

        if (smallest > ChurnLab.Statistics.Normality.LargestShapiroWilk)
            return new(AssumptionKind.Normality, true, smallest, ChurnLab.Statistics.Normality.LargestShapiroWilk);
        // A group that cannot be checked leaves the question open unless another has answered it already.
        return new(AssumptionKind.Normality, least < Level ? false : known ? true : null, least, Level);
    }

    /// <summary>P-value of Brown and Forsythe's test.</summary>
    public static Assumption EqualVariances(AssumptionKind kind, params ReadOnlySpan<double[]> groups)
    {
        var p = VarianceTests.PValue(groups);
        return new(kind, double.IsNaN(p) ? null : p >= Level, p, Level);
    }
}
