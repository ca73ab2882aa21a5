namespace ChurnLab.Statistics;

/// <summary>How groups are compared by ranks.</summary>
public sealed record RankTestOptions
{
    /// <summary>What is set against the null hypothesis; default <see cref="Alternative.TwoSided"/>.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>
    /// How the p-value is found: exact or asymptotic; default null: exact for small groups without ties, see each test.
    /// </summary>
    public PValueMethod? Method { get; init; }

    /// <summary>
    /// Whether the asymptotic p-value is corrected by half a step of the statistic; default null: as SciPy does by default, which is
    /// yes for Mann-Whitney and no for Wilcoxon.
    /// </summary>
    public bool? ContinuityCorrection { get; init; }

    /// <summary>What becomes of pairs without difference in Wilcoxon's test; default <see cref="ZeroDifferences.LeaveOut"/>.</summary>
    public ZeroDifferences ZeroDifferences { get; init; }

    /// <summary>Confidence level of the interval of the effect, above 0 and below 1; default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;
}
