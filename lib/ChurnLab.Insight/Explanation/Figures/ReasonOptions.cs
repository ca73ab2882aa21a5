namespace ChurnLab.Insight.Explanation;

/// <summary>Which reasons are told.</summary>
public sealed record ReasonOptions
{
    /// <summary>Reasons told at most that raise the output. Range: 0 or more. Default: 3.</summary>
    public int MostFor { get; init; } = 3;

    /// <summary>Reasons told at most that lower the output. Range: 0 or more. Default: 2.</summary>
    public int MostAgainst { get; init; } = 2;

    /// <summary>
    /// Moves smaller than this are negligible and never told, in the unit of the output; null: 0.01 of a probability (a percentage point),
    /// 0.05 of log odds, 5 % of what features move a row on average in other outputs. Range: 0 or more. Default: null.
    /// </summary>
    public double? Least { get; init; }

    internal void Check()
    {
        if (MostFor < 0 || MostAgainst < 0)
            throw new InsightException($"{MostFor} reasons for and {MostAgainst} against are asked for; expected 0 or more of each.");
        if (Least is { } least && !(least >= 0))
            throw new InsightException(FormattableString.Invariant($"The least move told is {least}; expected 0 or more."));
    }
}
