namespace ChurnLab.Statistics;

/// <summary>Tests of two groups or more at once.</summary>
/// <remarks>NaN is missing and left out; a group without values makes the result NaN.</remarks>
public static partial class GroupTests
{
    /// <summary>One-way analysis of variance: whether all means are equal; SciPy <c>f_oneway</c>.</summary>
    /// <param name="groups">Two groups or more, values of each in any order.</param>
    /// <returns>
    /// The test, with k − 1 and N − k degrees of freedom; its effect is eta squared, the part of the variance that the groups explain,
    /// range 0 to 1, without an interval. NaN where no group spreads and the means are equal, or where values are infinite; an infinite
    /// statistic and p-value 0, the limits, where no group spreads and means differ. Normality and equal variances are checked.
    /// Source: R. A. Fisher, Statistical Methods for Research Workers (1925).
    /// </returns>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static HypothesisTest Anova(params IReadOnlyList<ReadOnlyMemory<double>> groups)
    {
        var present = Present(groups);
        var variance = VarianceRatio.Of(present);
        var explained = double.IsNaN(variance.Ratio) ? double.NaN : variance.Between / (variance.Between + variance.Within);
        return new()
        {
            Kind = TestKind.Anova,
            Statistic = variance.Ratio,
            PValue = variance.PValue,
            DegreesOfFreedom = [variance.Above, variance.Below],
            SampleSizes = Sizes(present),
            Effect = WithoutInterval(EstimateKind.EtaSquared, explained),
            Assumptions =
            [
                GroupAssumptions.Normality(present),
                GroupAssumptions.EqualVariances(AssumptionKind.EqualVariances, present),
                GroupAssumptions.Independence,
            ],
        };
    }

    /// <summary>Groups of values by the codes that stand beside them, for the tests of this class.</summary>
    /// <param name="values">The values; NaN is kept, the tests leave it out.</param>
    /// <param name="codes">Group of each value, from 0; a value with a negative code is in no group.</param>
    /// <returns>As many groups as the largest code says, in the order of their codes; those that no value has are empty.</returns>
    /// <exception cref="ArgumentException">The numbers of values and codes differ.</exception>
    public static IReadOnlyList<ReadOnlyMemory<double>> Split(ReadOnlySpan<double> values, ReadOnlySpan<int> codes)
    {
        if (values.Length != codes.Length)
            throw new ArgumentException($"Each value needs a code, but there are {values.Length} values and {codes.Length} codes.", nameof(codes));
        var count = 0;
        foreach (var code in codes)
            count = Math.Max(count, code + 1);
        var groups = Enumerable.Range(0, count).Select(static _ => new List<double>()).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (codes[i] >= 0)
                groups[codes[i]].Add(values[i]);
        }

        return [.. groups.Select(static group => (ReadOnlyMemory<double>)group.ToArray())];
    }

    /// <summary>The values of each group that are present.</summary>
    internal static double[][] Present(IReadOnlyList<ReadOnlyMemory<double>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2)
            throw new ArgumentException($"Groups can be compared from two on, but there are {groups.Count}.", nameof(groups));
        return [.. groups.Select(static group => ChurnLab.Statistics.Present.Of(group.Span))];
    }

    private static long[] Sizes(double[][] groups) => [.. groups.Select(static group => (long)group.Length)];

    private static IntervalEstimate WithoutInterval(EstimateKind kind, double value) => new(kind, value, double.NaN, double.NaN, 0.95);
}
