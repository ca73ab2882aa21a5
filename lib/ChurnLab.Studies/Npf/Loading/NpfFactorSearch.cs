namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Looks for the factor that makes contributions round.</summary>
internal static class NpfFactorSearch
{
    private const double RoundSum = 1000;
    private const int FewestAmounts = 100;
    private const double LeastShare = 0.02;
    private const double LeastLift = 5;

    /// <param name="kopecks">Contributions, kopecks; those not above 0 are passed over.</param>
    public static NpfMoneyFactor Of(IReadOnlyList<long> kopecks)
    {
        long[] amounts = [.. kopecks.Where(amount => amount > 0)];
        var shares = new double[101];
        Parallel.For(0, shares.Length, hundredths => shares[hundredths] = Share(amounts, 1 + (hundredths / 100.0)));
        var best = Array.IndexOf(shares, shares.Max());
        // Whatever is round stays so when doubled.
        if (shares[0] >= shares[best] / 2)
            best = 0;
        var factor = 1 + (best / 100.0);
        var chance = 2 * Tolerance(factor) / RoundSum;
        var isTold = amounts.Length >= FewestAmounts && shares[best] >= Math.Max(LeastShare, LeastLift * chance);
        return new NpfMoneyFactor
        {
            Factor = isTold ? factor : double.NaN,
            Share = shares[best],
            ShareAsWritten = shares[0],
            Chance = chance,
            Amounts = amounts.Length,
        };
    }

    // The amount was rounded to kopecks after it was divided.
    private static double Tolerance(double factor) => (factor / 2) + 0.01;

    private static double Share(long[] amounts, double factor)
    {
        var (round, tolerance) = (0, Tolerance(factor));
        foreach (var amount in amounts)
        {
            var paid = amount * factor;
            var nearest = Math.Round(paid / RoundSum) * RoundSum;
            round += nearest > 0 && Math.Abs(paid - nearest) <= tolerance ? 1 : 0;
        }

        return amounts.Length == 0 ? 0 : (double)round / amounts.Length;
    }
}
