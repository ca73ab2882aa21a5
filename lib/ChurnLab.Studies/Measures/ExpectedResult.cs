using ChurnLab.Statistics;

namespace ChurnLab.Studies.Measures;

/// <summary>How many clients a list is expected to bring, under the assumed effect.</summary>
/// <param name="Mean">Expected number of clients.</param>
/// <param name="Lower">Lower end of the interval that holds the number with 95 %.</param>
/// <param name="Upper">Upper end of that interval.</param>
public sealed record ExpectedResult(double Mean, long Lower, long Upper)
{
    private const double Tail = 0.025;

    /// <summary>No contacts, no result.</summary>
    public static ExpectedResult None { get; } = new(0, 0, 0);

    /// <summary>The number of successes among contacts whose share of success is itself uncertain: beta-binomial.</summary>
    /// <param name="contacts">Number of contacts. Range: 0 or more.</param>
    /// <param name="share">Mean share of success. Range: 0 to 1.</param>
    /// <param name="deviation">Standard deviation of the share. Range: 0 or more.</param>
    internal static ExpectedResult Of(int contacts, double share, double deviation)
    {
        if (contacts == 0 || share <= 0)
            return None;
        // No distribution over 0 to 1 of that mean is wider than the one that is all 0 and 1.
        var widest = 0.999 * Math.Sqrt(share * (1 - share));
        var width = Math.Min(deviation, widest);
        return new ExpectedResult(
            contacts * share,
            BetaBinomialDistribution.Quantile(Tail, contacts, share, width),
            BetaBinomialDistribution.Quantile(1 - Tail, contacts, share, width));
    }
}
