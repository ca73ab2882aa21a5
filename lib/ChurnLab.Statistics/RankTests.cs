namespace ChurnLab.Statistics;

/// <summary>Tests by ranks: no scale, no shape, no weight of outliers.</summary>
/// <remarks>
/// NaN is missing and left out, in pairs together with its partner; infinite values are the largest or smallest. Groups without values
/// give NaN. The exact distribution holds without ties only and is used up to 2·10⁹ steps of work: where it is asked for and cannot be
/// had, the result is asymptotic and <see cref="HypothesisTest.Method"/> says so (SciPy gives a p-value for values without ties instead).
/// </remarks>
public static partial class RankTests
{
    private const double MostSteps = 2e9;
    private const int SmallGroup = 8;
    private const double TiesLimit = 0.05;

    /// <summary>Mann-Whitney U test: whether values of one group are oftener above those of the other; SciPy <c>mannwhitneyu</c>.</summary>
    /// <param name="first">Values of the first group, in any order.</param>
    /// <param name="second">Values of the second group, in any order.</param>
    /// <param name="options">Alternative, method and more; null for the defaults.</param>
    /// <returns>
    /// The test: the statistic is U of the first group, the number of pairs in which it is above, ties counted half. By default exact
    /// where a group has at most 8 values and none are equal, else normal with correction for ties and continuity. The effect is
    /// Cliff's delta. Where all values are equal, the corrected p-value is 1 and the uncorrected NaN, as in SciPy.
    /// Source: H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18 (1947) 50-60.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is neither exact nor asymptotic, or the confidence level outside its range.</exception>
    public static HypothesisTest MannWhitney(ReadOnlySpan<double> first, ReadOnlySpan<double> second, RankTestOptions? options = null)
    {
        options = Checked(options);
        var (x, y) = (Present.Sorted(first), Present.Sorted(second));
        var counts = PairCounts.OfSorted(x, y);
        double n = x.Length, m = y.Length;
        var u = n == 0 || m == 0 ? double.NaN : counts.TwiceAbove / 2.0;
        var possible = n > 0 && m > 0 && counts.Ties == 0 && n * m * Math.Min(n, m) <= MostSteps;
        var exact = possible && (options.Method ?? (Math.Min(n, m) <= SmallGroup ? PValueMethod.Exact : PValueMethod.Asymptotic)) == PValueMethod.Exact;
        return new()
        {
            Kind = TestKind.MannWhitney,
            Statistic = u,
            PValue = exact ? ExactU(u, x.Length, y.Length, options.Alternative) : AsymptoticU(u, n, m, counts.TieSum, options),
            SampleSizes = [x.Length, y.Length],
            Alternative = options.Alternative,
            Method = exact ? PValueMethod.Exact : PValueMethod.Asymptotic,
            Effect = Dominance.Of(counts, x.Length, y.Length, options.Confidence),
            Assumptions = [GroupAssumptions.EqualVariancesOfSorted(AssumptionKind.SameShape, x, y), FewTies(counts.Ties, n + m), GroupAssumptions.Independence],
        };
    }

    private static RankTestOptions Checked(RankTestOptions? options)
    {
        options ??= new();
        TwoSided.Checked(options.Confidence);
        return options.Method is null or PValueMethod.Exact or PValueMethod.Asymptotic
            ? options
            : throw new ArgumentOutOfRangeException(nameof(options), options.Method, "The p-value of a rank test is exact or asymptotic.");
    }

    private static Assumption FewTies(double ties, double count) =>
        new(AssumptionKind.FewTies, count == 0 ? null : ties / count <= TiesLimit, ties / count, TiesLimit);

    private static double ExactU(double u, int n, int m, Alternative alternative)
    {
        var distribution = ExactRanks.MannWhitney(n, m);
        var most = (long)n * m;
        var above = ExactRanks.AtLeast(distribution, (long)u, most);
        var below = ExactRanks.AtLeast(distribution, most - (long)u, most);
        return Chosen(above, below, alternative);
    }

    private static double Chosen(double above, double below, Alternative alternative) => alternative switch
    {
        Alternative.Greater => Math.Min(1, above),
        Alternative.Less => Math.Min(1, below),
        _ => Math.Min(1, 2 * Math.Min(above, below)),
    };

    private static double AsymptoticU(double u, double n, double m, double ties, RankTestOptions options)
    {
        if (double.IsNaN(u))
            return double.NaN;
        var deviation = Math.Sqrt(n * m / 12 * (n + m + 1 - (ties / ((n + m) * (n + m - 1)))));
        var correction = options.ContinuityCorrection ?? true ? 0.5 : 0;
        var centre = n * m / 2;
        double Upper(double value) => TailProbability.Normal((value - centre - correction) / deviation);
        return Chosen(Upper(u), Upper((n * m) - u), options.Alternative);
    }
}
