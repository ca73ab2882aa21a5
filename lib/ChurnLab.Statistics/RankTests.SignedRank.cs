namespace ChurnLab.Statistics;

/// <content>Wilcoxon's signed-rank test.</content>
public static partial class RankTests
{
    private const int FewPairs = 50;
    private const int MostExactPairs = 1000;

    /// <summary>Wilcoxon's signed-rank test: whether differences of pairs lie around 0; SciPy <c>wilcoxon</c>.</summary>
    /// <param name="first">First value of each pair.</param>
    /// <param name="second">Second value of each pair, in the same order.</param>
    /// <param name="options">Alternative, method, zero differences and more; null for the defaults.</param>
    /// <returns>
    /// The test: as in SciPy the statistic is the smaller of the two sums of ranks, or that of the positive differences where the
    /// alternative is one-sided. By default exact up to 50 pairs without ties and zeros, else normal with correction for ties. The effect
    /// is the rank-biserial correlation with King's and Minium's interval on Fisher's scale, none where all differences have
    /// one sign. NaN where no pair differs. Departure from
    /// SciPy: with ties among the differences it is never exact.
    /// Source: F. Wilcoxon, Biometrics Bulletin 1 (1945) 80-83; D. S. Kerby, Comprehensive Psychology 3 (2014);
    /// B. M. King, E. W. Minium, Statistical Reasoning in Psychology and Education (2008).
    /// </returns>
    /// <exception cref="ArgumentException">The numbers of values differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is neither exact nor asymptotic, or the confidence level outside its range.</exception>
    public static HypothesisTest WilcoxonSignedRank(ReadOnlySpan<double> first, ReadOnlySpan<double> second, RankTestOptions? options = null)
    {
        options = Checked(options);
        var differences = Pairs.Differences(first, second);
        var ranks = SignedRanks.Of(differences, options.ZeroDifferences == ZeroDifferences.Pratt);
        var exact = ranks is { Zeros: 0, Ties: 0, Count: > 0 and <= MostExactPairs }
            && (options.Method ?? (ranks.Count <= FewPairs ? PValueMethod.Exact : PValueMethod.Asymptotic)) == PValueMethod.Exact;
        var statistic = options.Alternative == Alternative.TwoSided ? Math.Min(ranks.Positive, ranks.Negative) : ranks.Positive;
        return new()
        {
            Kind = TestKind.WilcoxonSignedRank,
            Statistic = ranks.Count == 0 ? double.NaN : statistic,
            PValue = exact ? ExactRankSum(ranks, options.Alternative) : AsymptoticRankSum(ranks, options),
            SampleSizes = [differences.Length, differences.Length],
            Alternative = options.Alternative,
            Method = exact ? PValueMethod.Exact : PValueMethod.Asymptotic,
            Effect = RankBiserial(ranks, options.Confidence),
            Assumptions = [FewTies(ranks.Ties, ranks.Count), GroupAssumptions.Independence],
        };
    }

    private static double ExactRankSum(SignedRanks ranks, Alternative alternative)
    {
        var distribution = ExactRanks.SignedRanks(ranks.Count);
        var most = (long)ranks.Count * (ranks.Count + 1) / 2;
        return Chosen(
            ExactRanks.AtLeast(distribution, (long)ranks.Positive, most), ExactRanks.AtLeast(distribution, (long)ranks.Negative, most), alternative);
    }

    private static double AsymptoticRankSum(SignedRanks ranks, RankTestOptions options)
    {
        if (ranks.Count == 0)
            return double.NaN;
        double n = ranks.Count + ranks.RankedZeros, zeros = ranks.RankedZeros;
        var mean = ((n * (n + 1)) - (zeros * (zeros + 1))) / 4;
        var variance = ((n * (n + 1) * ((2 * n) + 1)) - (zeros * (zeros + 1) * ((2 * zeros) + 1)) - (ranks.TieSum / 2)) / 24;
        var correction = options.ContinuityCorrection ?? false ? 0.5 : 0;
        if (options.Alternative == Alternative.TwoSided)
            correction = Math.Min(correction, Math.Abs(ranks.Positive - mean));
        double Upper(double sum) => TailProbability.Normal((sum - mean - correction) / Math.Sqrt(variance));
        return Chosen(Upper(ranks.Positive), Upper(ranks.Negative), options.Alternative);
    }

    private static IntervalEstimate RankBiserial(SignedRanks ranks, double confidence)
    {
        double n = ranks.Count;
        var value = (ranks.Positive - ranks.Negative) / (ranks.Positive + ranks.Negative);
        var error = Math.Sqrt(n * (n + 1) * ((2 * n) + 1) / 6) / (n * (n + 1) / 2);
        // All differences on one side are at infinity on Fisher's scale, from where no distance leads back.
        var half = Math.Abs(value) < 1 ? TwoSided.Quantile(confidence) * error : double.NaN;
        return new(EstimateKind.RankBiserial, value, Math.Tanh(Math.Atanh(value) - half), Math.Tanh(Math.Atanh(value) + half), confidence);
    }
}
