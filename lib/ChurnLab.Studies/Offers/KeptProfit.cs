using ChurnLab.Statistics;

namespace ChurnLab.Studies.Offers;

/// <summary>
/// Profit that offers are expected to keep, discounts taken off and costs not, roubles over the horizon.
/// </summary>
/// <remarks>
/// The interval holds both what is not known of the effects, which are wrong all together or not at all, and chance, by
/// which single clients stay or decline. Bounds are those of a beta-binomial number of equal clients with the mean and
/// variance of the sum, as many of them as the profits weigh: (Σv)² / Σv², Kish's effective number. With equal profits
/// and risks that is exact; otherwise bounds come in steps of one such client.
/// </remarks>
/// <param name="Mean">Expected roubles.</param>
/// <param name="Lower">Lower end of the interval that holds the sum with 95 %.</param>
/// <param name="Upper">Upper end of that interval.</param>
public sealed record KeptProfit(double Mean, double Lower, double Upper)
{
    private const double Tail = 0.025;

    /// <summary>Nothing is offered, nothing is kept.</summary>
    public static KeptProfit None { get; } = new(0, 0, 0);

    /// <summary>The sum over clients with their offers.</summary>
    internal static KeptProfit Of(IEnumerable<OfferStake> stakes)
    {
        var (most, squares, mean, chance, shift) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var stake in stakes)
        {
            var (effect, deviation) = (stake.Offer.Effect.Value, stake.Offer.Effect.Deviation);
            var kept = stake.Risk * effect;
            most += stake.Prize;
            squares += Square(stake.Prize);
            mean += stake.Prize * kept;
            chance += Square(stake.Prize) * (kept - Square(kept) - Square(stake.Risk * deviation));
            shift += stake.Prize * stake.Risk * deviation;
        }

        if (mean <= 0)
            return None;
        var clients = (int)Math.Round(most * most / squares);
        var share = mean / most;
        var spread = share * (1 - share);
        // The chance of so many clients is taken off the variance; what remains is that of their common share.
        var common = clients == 1 ? 0 : (((Math.Max(0, chance) + Square(shift)) / Square(most)) - (spread / clients)) / (1 - (1.0 / clients));
        // No distribution over 0 to 1 of that mean is wider than the one that is all 0 and 1.
        var width = Math.Min(Math.Sqrt(Math.Max(0, common)), 0.999 * Math.Sqrt(spread));
        double Bound(double p) => most * BetaBinomialDistribution.Quantile(p, clients, share, width) / clients;
        return new KeptProfit(mean, Bound(Tail), Bound(1 - Tail));
    }

    private static double Square(double value) => value * value;
}
