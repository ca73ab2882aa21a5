using ChurnLab.Statistics;

namespace ChurnLab.Studies.Rates;

/// <summary>One group of clients and how many of them had the outcome.</summary>
/// <param name="Label">Value that the group shares, as readers see it.</param>
/// <param name="Count">Number of clients. Range: 1 or more.</param>
/// <param name="Events">Number of them with the outcome. Range: 0 to <paramref name="Count"/>.</param>
public sealed record RateLevel(string Label, long Count, long Events)
{
    /// <summary>Share with the outcome, with its 95 % Wilson interval.</summary>
    public IntervalEstimate Rate { get; } = Proportion.Wilson(Events, Count);

    /// <summary>Wilson interval at another confidence.</summary>
    /// <param name="confidence">Confidence. Range: 0 to 1, both excluded.</param>
    public IntervalEstimate RateAt(double confidence) => Proportion.Wilson(Events, Count, confidence);
}
