namespace ChurnLab.Statistics;

/// <summary>Groups that follow one another in which successes are more or less frequent than elsewhere.</summary>
/// <param name="First">Place of the first group, from 0.</param>
/// <param name="Last">Place of the last group.</param>
/// <param name="Trials">Number of trials in the groups together.</param>
/// <param name="Successes">Number of successes among them.</param>
/// <param name="IsHigh">Whether successes are more frequent than among all trials; false: less.</param>
/// <param name="PValue">
/// Upper bound of the probability of so sure a difference, of whatever run, if chance alone dealt out the successes.
/// Range: 0 to 1.
/// </param>
public sealed record RateRun(int First, int Last, long Trials, long Successes, bool IsHigh, double PValue)
{
    /// <summary>Neighbouring runs of different rates that this one was joined of, in their order; empty where it is of one rate.</summary>
    public IReadOnlyList<RateRun> Parts { get; init; } = [];

    /// <summary>Share of successes. Range: 0 to 1.</summary>
    public double Rate => (double)Successes / Trials;
}
