namespace ChurnLab.Statistics;

/// <summary>A median with the confidence interval between two values of the sample, whatever the distribution.</summary>
public sealed record MedianInterval
{
    // Binomial weights so far below the middle one do not change a sum.
    private const double Negligible = 1e-20;

    /// <summary>The median; NaN without values.</summary>
    public required double Median { get; init; }

    /// <summary>Lower end, a value of the sample; NaN where no two values have the level asked for.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper end, a value of the sample; NaN where no two values have the level asked for.</summary>
    public required double Upper { get; init; }

    /// <summary>Level that was asked for. Range: above 0, below 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Level that the interval has at least, by the binomial distribution: the asked one or more; NaN without interval.</summary>
    public required double Coverage { get; init; }

    /// <summary>Place of the lower end among the ascending values, from 1, and of the upper end from the top; 0 without interval.</summary>
    public required int Rank { get; init; }

    /// <summary>The median of a sample and the narrowest symmetrical pair of its values that has the level.</summary>
    /// <remarks>
    /// The ends are the k-th value from below and from above with the largest k whose binomial probability of fewer than k of n, doubled, is at
    /// most 1 − confidence. At 95 % that takes 6 values. Source: W. J. Conover, Practical Nonparametric Statistics (1999), section 3.2.
    /// </remarks>
    /// <param name="values">Values in any order; NaN is missing, infinities count as values.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static MedianInterval Of(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        TwoSided.Quantile(confidence);
        var sorted = Present.Sorted(values);
        var (rank, coverage) = Find(sorted.Length, 1 - confidence);
        return new MedianInterval
        {
            Median = sorted.Length == 0 ? double.NaN : Quantile.OfSorted(sorted, 0.5),
            Lower = rank == 0 ? double.NaN : sorted[rank - 1],
            Upper = rank == 0 ? double.NaN : sorted[^rank],
            Confidence = confidence,
            Coverage = coverage,
            Rank = rank,
        };
    }

    // Weights relative to the middle one, by the ratios of neighbours: no logarithm of a factorial loses digits of large samples.
    private static (int Rank, double Coverage) Find(int n, double outside)
    {
        if (n == 0)
            return (0, double.NaN);
        var weights = new List<double>();
        var first = (n - 1) / 2;
        var weight = 1.0;
        for (var k = first; k >= 0 && weight > Negligible; k--)
        {
            weights.Add(weight);
            weight *= k / (n - k + 1.0);
        }

        // The weight in the middle of an even number stands between both halves.
        var total = (2 * weights.Sum()) + (n % 2 == 0 ? (n / 2 + 1.0) / (n / 2.0) : 0);
        var (tail, rank, left) = (0.0, 0, 1.0);
        for (var i = weights.Count - 1; i >= 0; i--)
        {
            tail += weights[i];
            if (2 * tail / total > outside)
                break;
            (rank, left) = (first - i + 1, 1 - (2 * tail / total));
        }

        return rank == 0 ? (0, double.NaN) : (rank, left);
    }
}
