using ChurnLab.Insight;

namespace ChurnLab.Studies.Measures;

/// <summary>What a client is offered, what it costs to tell them, and what is hoped of it.</summary>
/// <param name="Name">Short name, for tables and file names.</param>
/// <param name="Text">What the letter offers, in one sentence.</param>
/// <param name="Direction">Whom it is for.</param>
/// <param name="Effect">Its assumed effect.</param>
public sealed record Measure(string Name, string Text, MeasureDirection Direction, AssumedEffect Effect)
{
    private readonly double _cost = 150;
    private readonly double _baseline = 0.01;

    /// <summary>Cost of one contact, in money. Range: 0 or more. Default: 150.</summary>
    /// <exception cref="InsightException">It is negative or no number.</exception>
    public double CostPerContact
    {
        get => _cost;
        init => _cost = value >= 0 && double.IsFinite(value)
            ? value
            : throw new InsightException(FormattableString.Invariant($"The cost of a contact is {value}; expected 0 or more."));
    }

    /// <summary>
    /// For winning back: share of those who return of their own accord, without a letter. Not used for retention, where the risk of each
    /// client stands in its place. Range: 0 to 1. Default: 0.01.
    /// </summary>
    /// <exception cref="InsightException">It is outside its range.</exception>
    public double SpontaneousShare
    {
        get => _baseline;
        init => _baseline = value is >= 0 and <= 1
            ? value
            : throw new InsightException(FormattableString.Invariant($"The share that returns unasked is {value}; expected 0 to 1."));
    }
}
