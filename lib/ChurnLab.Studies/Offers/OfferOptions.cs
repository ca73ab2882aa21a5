using ChurnLab.Insight;

namespace ChurnLab.Studies.Offers;

/// <summary>How offers are chosen.</summary>
public sealed record OfferOptions
{
    private const int MostMonths = 60;

    /// <summary>
    /// Months over which a client who does not decline brings the usual profit. Range: 1 to 60. Default: 3.
    /// </summary>
    /// <exception cref="InsightException">It is outside its range.</exception>
    public int Months
    {
        get;
        init => field = value is >= 1 and <= MostMonths
            ? value
            : throw new InsightException($"The horizon of offers is {value} months; expected 1 to {MostMonths}.");
    } = 3;

    /// <summary>
    /// Roubles that the expected net gain of an offer must exceed, so that it is worth the trouble. Range: 0 or more.
    /// Default: 0.
    /// </summary>
    /// <exception cref="InsightException">It is outside its range.</exception>
    public double MinimalGain
    {
        get;
        init => field = value >= 0 && double.IsFinite(value)
            ? value
            : throw new InsightException(FormattableString.Invariant($"The minimal gain of an offer is {value} roubles; expected a finite number from 0."));
    }

    /// <summary>
    /// Whether a discount is also lost on those who would have stayed without it, as happens where everybody offered
    /// can use it. Default: false, only those kept by the offer use it: gains of offers with a discount are then an
    /// upper bound.
    /// </summary>
    public bool DiscountReachesStayers { get; init; }

    /// <summary>Seed of the draw of trial groups. Default: 0.</summary>
    public long Seed { get; init; }
}
