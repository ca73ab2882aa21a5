using ChurnLab.Insight;
using ChurnLab.Studies.Outcomes;

namespace ChurnLab.Studies.Risk;

/// <summary>Where the bounds of a grid of risk and profit lie.</summary>
public sealed record RiskGridOptions
{
    /// <summary>Risk from which it is in the middle. Range: above 0, below <see cref="High"/>. Default: 0.3.</summary>
    public double Middle { get; init; } = 0.3;

    /// <summary>Risk from which it is high. Range: above <see cref="Middle"/>, to 1. Default: 0.7.</summary>
    public double High { get; init; } = 0.7;

    /// <summary>Profit from which it is high, in the unit of profits; null: their median. Default: null.</summary>
    public double? Profit { get; init; }

    /// <summary>Replicates of the bootstrap. Range: 10 or more. Default: 2000.</summary>
    public int Replicates { get; init; } = 2000;

    /// <summary>Seed of the bootstrap. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>What may happen to clients, for the sentences. Default: <see cref="Outcome.Declined"/>.</summary>
    public Outcome Outcome { get; init; } = Outcome.Declined;

    /// <exception cref="InsightException">An option is outside its range.</exception>
    internal void Check()
    {
        if (!(Middle > 0 && Middle < High && High <= 1))
            throw new InsightException(FormattableString.Invariant($"Bounds of risk are {Middle} and {High}; expected 0 < middle < high ≤ 1."));
        if (Replicates < 10)
            throw new InsightException($"A grid of risk asks for {Replicates} replicates of its bootstrap; expected 10 or more.");
        if (Profit is { } profit && !double.IsFinite(profit))
            throw new InsightException(FormattableString.Invariant($"The bound of profit is {profit}; expected a finite number."));
    }
}
