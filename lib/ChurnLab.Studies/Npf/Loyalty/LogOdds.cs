namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Logarithms of odds, and back.</summary>
internal static class LogOdds
{
    // A hazard beyond is as good as certain, and its logarithm is kept finite.
    private const double Least = 1e-7;

    public static double Of(double probability)
    {
        var kept = Math.Clamp(probability, Least, 1 - Least);
        return Math.Log(kept / (1 - kept));
    }

    public static double Probability(double odds) => 1 / (1 + Math.Exp(-odds));

    public static double[] Of(ReadOnlySpan<double> probabilities)
    {
        var odds = new double[probabilities.Length];
        for (var row = 0; row < odds.Length; row++)
            odds[row] = Of(probabilities[row]);
        return odds;
    }
}
