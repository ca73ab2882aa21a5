namespace ChurnLab.Studies.Generation;

/// <summary>Functions whose results are the same bits on every machine.</summary>
/// <remarks>
/// <see cref="Math.Exp"/> and <see cref="Math.Log(double)"/> call the platform's C library, whose last bit differs between systems: a
/// generated amount on the edge between two kopecks would too. Additions, multiplications and powers of two are exact or
/// correctly rounded everywhere.
/// </remarks>
public static class PortableMath
{
    private const double Largest = 700;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double SqrtOf2 = 1.4142135623730951;
    private const double InverseRootOf2Pi = 0.3989422804014327;
    private const double FarthestNormal = 8;

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

    /// <summary>Returns the natural logarithm of <paramref name="x"/>, within 4e-16 of it relatively, near 1 within 4e-16 absolutely.</summary>
    /// <param name="x">Number. Range: above 0, at least the smallest normal number, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside the range or NaN.</exception>
    public static double Log(double x)
    {
        if (!(x >= SmallestNormal && x <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(x), x, "The number must be finite and no smaller than the smallest normal number.");
        var power = Math.ILogB(x);
        var rest = Math.ScaleB(x, -power);
        if (rest > SqrtOf2)
        {
            rest /= 2;
            power++;
        }

        // |share| <= 0.172: the first term left out is below 0.172^25 / 25 = 3e-21.
        var share = (rest - 1) / (rest + 1);
        var square = share * share;
        var sum = 0.0;
        for (var n = 23; n >= 1; n -= 2)
            sum = (sum * square) + (1.0 / n);
        return (power * Ln2High) + ((power * Ln2Low) + (2 * share * sum));
    }

    /// <summary>Returns the share of a standard normal distribution below <paramref name="x"/>, within 1e-15 of it.</summary>
    /// <remarks>Series of odd double factorials (Marsaglia: Evaluating the normal distribution, J. Stat. Software 11, 2004).</remarks>
    /// <param name="x">Value; any but NaN. Beyond 8 on either side the share counts as 0 or 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN.</exception>
    public static double NormalShareBelow(double x)
    {
        if (double.IsNaN(x))
            throw new ArgumentOutOfRangeException(nameof(x), x, "The value must be a number.");
        if (Math.Abs(x) > FarthestNormal)
            return x < 0 ? 0 : 1;
        var (term, sum, before) = (x, x, double.NaN);
        for (var n = 3; sum != before; n += 2)
        {
            before = sum;
            term *= x * x / n;
            sum += term;
        }

        return Math.Clamp(0.5 + (sum * Exp(-0.5 * x * x) * InverseRootOf2Pi), 0, 1);
    }
}
