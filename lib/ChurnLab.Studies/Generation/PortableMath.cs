namespace ChurnLab.Studies.Generation;

/// <summary>Functions whose results are the same bits on every machine.</summary>
/// <remarks>
/// <see cref="Math.Exp"/> calls the platform's C library, whose last bit differs between systems: a generated amount on the edge
/// between two kopecks would too. Additions, multiplications and powers of two are exact or correctly rounded everywhere.
/// </remarks>
public static class PortableMath
{
    private const double Largest = 700;

    // ln 2 in two parts: the first has 21 trailing zero bits, so that its product with a whole power is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>Returns e to the power of <paramref name="x"/>, within 2e-15 of it relatively.</summary>
    /// <param name="x">Power. Range: -700 .. 700.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is outside the range or NaN.</exception>
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) <= Largest))
            throw new ArgumentOutOfRangeException(nameof(x), x, $"The power must lie between -{Largest} and {Largest}.");
        var power = Math.Round(x / (Ln2High + Ln2Low));
        var rest = x - (power * Ln2High) - (power * Ln2Low);

        // |rest| <= 0.35: the first term left out is below 0.35^14 / 14! = 5e-18.
        var sum = 1.0;
        for (var n = 13; n >= 1; n--)
            sum = 1 + (rest * sum / n);
        return Math.ScaleB(sum, (int)power);
    }

    /// <summary>Returns the probability that belongs to log odds.</summary>
    /// <param name="logOdds">Log odds. Range: -700 .. 700.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log odds are outside the range or NaN.</exception>
    public static double Logistic(double logOdds) => 1 / (1 + Exp(-logOdds));
}
