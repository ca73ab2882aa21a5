namespace ChurnLab.Insight.Explanation;

/// <summary>How a surrogate tree is fitted.</summary>
public sealed record SurrogateTreeOptions
{
    /// <summary>Questions at most from the root to a leaf. Range: 1 to 10. Default: 3.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Share of the rows each leaf needs. Range: 0 to 0.5. Default: 0.02.</summary>
    public double LeastLeafShare { get; init; } = 0.02;

    /// <summary>Share of the variation of what the tree repeats that each question must explain. Range: 0 to 1. Default: 0.005.</summary>
    public double LeastGain { get; init; } = 0.005;

    /// <summary>
    /// Probability from which a row counts as chosen by the model: the tree then repeats the choice; null: it repeats the probabilities
    /// themselves. Range: above 0, below 1. Default: null.
    /// </summary>
    public double? Threshold { get; init; }

    /// <summary>Share of the rows kept to measure fidelity. Range: above 0, below 1. Default: 0.25.</summary>
    public double HoldOut { get; init; } = 0.25;

    /// <summary>Seed of the draw of the rows kept. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Cancels the fit. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }

    internal SurrogateTreeOptions Checked()
    {
        Require(MaxDepth is >= 1 and <= 10, nameof(MaxDepth), MaxDepth, "1 to 10");
        Require(LeastLeafShare is >= 0 and <= 0.5, nameof(LeastLeafShare), LeastLeafShare, "a share from 0 to 0.5");
        Require(LeastGain is >= 0 and <= 1, nameof(LeastGain), LeastGain, "a share from 0 to 1");
        Require(Threshold is null or (> 0 and < 1), nameof(Threshold), Threshold ?? 0, "a probability above 0 and below 1, or null");
        Require(HoldOut is > 0 and < 1, nameof(HoldOut), HoldOut, "a share above 0 and below 1");
        return this;
    }

    private static void Require(bool holds, string option, double got, string expected)
    {
        if (!holds)
            throw new InsightException(FormattableString.Invariant($"{option} of a surrogate tree is {got}; expected {expected}."));
    }
}
