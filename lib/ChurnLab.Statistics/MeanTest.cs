namespace ChurnLab.Statistics;

/// <summary>Result of a t test: what every test gives, and the difference of the means in the unit of the values.</summary>
public sealed record MeanTest : HypothesisTest
{
    /// <summary>
    /// Mean of the first group less that of the second (or the mean difference of pairs, or the mean less the value it was
    /// compared with), in the unit of the values, with its two-sided interval whatever the alternative.
    /// </summary>
    public required IntervalEstimate Difference { get; init; }

    /// <summary>Mean of each group in the unit of the values; NaN of a group without values.</summary>
    public required IReadOnlyList<double> Means { get; init; }
}
