using ChurnLab.Statistics;
using static ChurnLab.Notebooks.Tests.Soak.NullData;
using static ChurnLab.Notebooks.Tests.Soak.NullSituation;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>Null situations of tests of samples.</summary>
internal static class NullSamples
{
    private const string Discrete = "p-values of few ranks come in steps";
    private static readonly RankTestOptions Asymptotic = new() { Method = PValueMethod.Asymptotic };
    private static readonly RankTestOptions Plain = new() { Method = PValueMethod.Asymptotic, ContinuityCorrection = false };

    public static IEnumerable<NullSituation> All => [.. Means, .. RankTestsOfTwo, .. Several, .. PairsAndOne, .. Correlations];

    private static IEnumerable<NullSituation> Means =>
    [
        Exact("Student, normal 10 + 10", s => MeanTests.StudentT(Normal(s, 10), Normal(s, 10)).PValue),
        Exact("Student, normal 10 + 40", s => MeanTests.StudentT(Normal(s, 10), Normal(s, 40)).PValue),
        Exact("Student, greater, normal 50 + 50",
            s => MeanTests.StudentT(Normal(s, 50), Normal(s, 50), new() { Alternative = Alternative.Greater }).PValue),
        Approximate("Student, lognormal 10 + 10", (0.02, 0.05), (0.002, 0.01), "outliers swell the variance of small skew groups",
            s => MeanTests.StudentT(Skewed(s, 10), Skewed(s, 10)).PValue),
        Approximate("Welch, normal 10 + 10", (0.042, 0.05), (0.006, 0.01), "degrees of freedom are estimated",
            s => MeanTests.WelchT(Normal(s, 10), Normal(s, 10)).PValue),
        Approximate("Welch, normal 10 of threefold spread + 40", (0.045, 0.055), (0.008, 0.012), "degrees of freedom are estimated",
            s => MeanTests.WelchT(Array.ConvertAll(Normal(s, 10), value => 3 * value), Normal(s, 40)).PValue),
        Approximate("Welch, lognormal 50 + 50", (0.035, 0.05), (0.004, 0.01), "outliers swell the variance of skew groups",
            s => MeanTests.WelchT(Skewed(s, 50), Skewed(s, 50)).PValue),
        Approximate("Welch, three levels 20 + 30", (0.044, 0.055), (0.007, 0.013), "means of few levels are nearly normal",
            s => MeanTests.WelchT(Tied(s, 20), Tied(s, 30)).PValue),
    ];

    private static IEnumerable<NullSituation> RankTestsOfTwo =>
    [
        Conservative("Mann-Whitney, exact, 8 + 8", 0.035, 0.006, Discrete,
            s => RankTests.MannWhitney(Normal(s, 8), Normal(s, 8)).PValue),
        Conservative("Mann-Whitney, exact, lognormal 8 + 20", 0.035, 0.006, Discrete,
            s => RankTests.MannWhitney(Skewed(s, 8), Skewed(s, 20)).PValue),
        Conservative("Mann-Whitney, asymptotic, 50 + 50", 0.043, 0.007, "the continuity correction",
            s => RankTests.MannWhitney(Skewed(s, 50), Skewed(s, 50), Asymptotic).PValue),
        Approximate("Mann-Whitney, uncorrected, 50 + 50", (0.047, 0.053), (0.008, 0.012), "normal approximation",
            s => RankTests.MannWhitney(Skewed(s, 50), Skewed(s, 50), Plain).PValue),
        Approximate("Mann-Whitney, three levels 20 + 30", (0.04, 0.053), (0.006, 0.012), "normal approximation with ties",
            s => RankTests.MannWhitney(Tied(s, 20), Tied(s, 30)).PValue),
        Conservative("Kolmogorov-Smirnov, exact, 10 + 10", 0.01, 0.001, Discrete,
            s => KolmogorovSmirnov.Test(Normal(s, 10), Normal(s, 10)).PValue),
        Conservative("Kolmogorov-Smirnov, exact, 50 + 41", 0.04, 0.007, Discrete,
            s => KolmogorovSmirnov.Test(Normal(s, 50), Normal(s, 41)).PValue),
        Conservative("Kolmogorov-Smirnov, exact, three levels 20 + 30", 0.001, 0.0001, "ties make the distance smaller",
            s => KolmogorovSmirnov.Test(Tied(s, 20), Tied(s, 30)).PValue),
        Approximate("Kolmogorov-Smirnov, asymptotic, 50 + 50", (0.035, 0.05), (0.006, 0.016),
            "as in SciPy the distribution of one sample, which knows no steps",
            s => KolmogorovSmirnov.Test(Normal(s, 50), Normal(s, 50), PValueMethod.Asymptotic).PValue),
    ];

    private static IEnumerable<NullSituation> Several =>
    [
        Exact("ANOVA, normal 10 + 20 + 30", s => GroupTests.Anova(Normal(s, 10), Normal(s, 20), Normal(s, 30)).PValue),
        Approximate("ANOVA, lognormal 20 + 20 + 20", (0.03, 0.05), (0.003, 0.01), "outliers swell the variance",
            s => GroupTests.Anova(Skewed(s, 20), Skewed(s, 20), Skewed(s, 20)).PValue),
        Approximate("Kruskal-Wallis, 20 + 20 + 20", (0.043, 0.052), (0.006, 0.011), "chi-square approximation",
            s => GroupTests.KruskalWallis(Skewed(s, 20), Skewed(s, 20), Skewed(s, 20)).PValue),
        Approximate("Kruskal-Wallis, three levels 20 + 20 + 20", (0.043, 0.053), (0.006, 0.012), "chi-square approximation",
            s => GroupTests.KruskalWallis(Tied(s, 20), Tied(s, 20), Tied(s, 20)).PValue),
        Approximate("Dunn, one pair of 20 + 20 + 20", (0.045, 0.053), (0.007, 0.011), "normal approximation",
            s => GroupTests.Dunn(Normal(s, 20), Normal(s, 20), Normal(s, 20))[1].PValue),
        Approximate("Levene, normal 20 + 20", (0.05, 0.075), (0.01, 0.024), "distances from a mean are skew",
            s => VarianceTests.Levene(Normal(s, 20), Normal(s, 20)).PValue),
        Approximate("Brown-Forsythe, normal 20 + 20", (0.03, 0.05), (0.004, 0.01), "distances from a median of few values",
            s => VarianceTests.BrownForsythe(Normal(s, 20), Normal(s, 20)).PValue),
        Approximate("Brown-Forsythe, lognormal 50 + 50", (0.03, 0.055), (0.004, 0.012), "distances of skew values",
            s => VarianceTests.BrownForsythe(Skewed(s, 50), Skewed(s, 50)).PValue),
    ];

    private static IEnumerable<NullSituation> PairsAndOne =>
    [
        Exact("paired t, normal 10", s => MeanTests.PairedT(Normal(s, 10), Normal(s, 10)).PValue),
        Exact("one-sample t, normal 10", s => MeanTests.OneSampleT(Normal(s, 10), 0).PValue),
        Approximate("one-sample t, lognormal 10", (0.1, 0.2), (0.05, 0.13), "skewness of small samples goes into t in full",
            s => MeanTests.OneSampleT(Skewed(s, 10), Math.Exp(0.5)).PValue),
        Conservative("Wilcoxon, exact, 10", 0.035, 0.004, Discrete,
            s => RankTests.WilcoxonSignedRank(Skewed(s, 10), Skewed(s, 10)).PValue),
        Approximate("Wilcoxon, asymptotic, 60", (0.046, 0.052), (0.007, 0.011), "normal approximation",
            s => RankTests.WilcoxonSignedRank(Normal(s, 60), Normal(s, 60)).PValue),
        Approximate("Wilcoxon, zeros left out, three levels 40", (0.044, 0.056), (0.007, 0.013), "normal approximation with ties",
            s => RankTests.WilcoxonSignedRank(Tied(s, 40), Tied(s, 40)).PValue),
        Approximate("Wilcoxon, Pratt, three levels 40", (0.044, 0.056), (0.007, 0.013), "normal approximation with ties",
            s => RankTests.WilcoxonSignedRank(Tied(s, 40), Tied(s, 40), new() { ZeroDifferences = ZeroDifferences.Pratt }).PValue),
        Approximate("Shapiro-Wilk, normal 10", (0.045, 0.055), (0.008, 0.012), "Royston's fit",
            s => Normality.ShapiroWilk(Normal(s, 10)).PValue),
        Approximate("Shapiro-Wilk, normal 50", (0.045, 0.055), (0.008, 0.012), "Royston's fit",
            s => Normality.ShapiroWilk(Normal(s, 50)).PValue),
        Approximate("Anderson-Darling, normal 50", (0.044, 0.056), (0.007, 0.013), "D'Agostino and Stephens' fit",
            s => Normality.AndersonDarling(Normal(s, 50)).PValue),
        Approximate("D'Agostino-Pearson, normal 50", (0.05, 0.068), (0.012, 0.026), "both scores are nearly normal and not quite independent",
            s => Normality.DAgostinoPearson(Normal(s, 50)).PValue),
        Approximate("Jarque-Bera, normal 50", (0.03, 0.05), (0.014, 0.03), "moments of small samples are far from normal",
            s => Normality.JarqueBera(Normal(s, 50)).PValue),
    ];

    private static IEnumerable<NullSituation> Correlations =>
    [
        Exact("Pearson, normal 10", s => Correlation.Pearson(Normal(s, 10), Normal(s, 10)).PValue),
        Exact("Pearson, normal 50", s => Correlation.Pearson(Normal(s, 50), Normal(s, 50)).PValue),
        Approximate("Pearson, lognormal 20", (0.035, 0.06), (0.012, 0.028), "outliers in both columns meet by chance",
            s => Correlation.Pearson(Skewed(s, 20), Skewed(s, 20)).PValue),
        Approximate("Spearman, 10", (0.045, 0.06), (0.008, 0.016), "Student's t of few ranks",
            s => Correlation.Spearman(Skewed(s, 10), Skewed(s, 10)).PValue),
        Approximate("Spearman, 50", (0.046, 0.054), (0.008, 0.012), "Student's t of ranks",
            s => Correlation.Spearman(Skewed(s, 50), Skewed(s, 50)).PValue),
        Approximate("Spearman, three levels 50", (0.044, 0.055), (0.007, 0.013), "Student's t of ties",
            s => Correlation.Spearman(Tied(s, 50), Tied(s, 50)).PValue),
        Conservative("Kendall, exact, 10", 0.03, 0.004, Discrete,
            s => Correlation.Kendall(Skewed(s, 10), Skewed(s, 10)).PValue),
        Approximate("Kendall, asymptotic, 50", (0.046, 0.054), (0.008, 0.012), "normal approximation",
            s => Correlation.Kendall(Skewed(s, 50), Skewed(s, 50)).PValue),
        Approximate("Kendall, three levels 50", (0.044, 0.055), (0.007, 0.013), "normal approximation with ties",
            s => Correlation.Kendall(Tied(s, 50), Tied(s, 50)).PValue),
    ];
}
