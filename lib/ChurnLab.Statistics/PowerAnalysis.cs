namespace ChurnLab.Statistics;

/// <summary>Size, effect and power of a test: of two of them the third; made by <see cref="Power"/>.</summary>
public sealed class PowerAnalysis
{
    private const double LargestSize = 1e12;
    private const double LargestEffect = 1e6;
    private readonly double _fewest;
    private readonly double _greatest;
    private readonly Func<double, double, double> _power;

    internal PowerAnalysis(PowerOptions options, double fewest, double greatest, Func<double, double, double> power)
    {
        Inside(options.Significance, 0, 1, nameof(options), "The level must be above 0 and below 1.");
        Inside(options.Ratio, 0, double.PositiveInfinity, nameof(options), "The ratio of the groups must be above 0.");
        if (!Enum.IsDefined(options.Alternative))
            throw new ArgumentOutOfRangeException(nameof(options), options.Alternative, "There is no such alternative.");
        (Options, _fewest, _greatest, _power) = (options, fewest, greatest, power);
    }

    /// <summary>Level, ratio of the groups and alternative of the test.</summary>
    public PowerOptions Options { get; }

    /// <summary>Probability that the test finds an effect.</summary>
    /// <param name="effect">The effect, on the scale of the test; of 0 the power is the level. NaN gives NaN.</param>
    /// <param name="size">Size of the first group, need not be whole. Range: above 0.</param>
    /// <returns>0 to 1; NaN where the sizes leave no degree of freedom.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside its range.</exception>
    public double PowerAt(double effect, double size)
    {
        Inside(size, 0, double.PositiveInfinity, nameof(size), "The size of a group must be above 0.");
        return double.IsNaN(effect) ? double.NaN : _power(effect, size);
    }

    /// <summary>Size of the first group from which on an effect is found with a given probability.</summary>
    /// <remarks>
    /// Not rounded, as in statsmodels: take the next whole number, and <see cref="PowerOptions.Ratio"/> times it for the second group. Where the
    /// smallest groups that a test allows have more power than was asked for, their size is returned.
    /// </remarks>
    /// <param name="effect">The effect, on the scale of the test: not 0, and on the side of the alternative.</param>
    /// <param name="power">Probability. Range: above the level, below 1.</param>
    /// <returns>The size; infinity above 10¹².</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range: no size finds an effect of 0.</exception>
    public double SampleSize(double effect, double power = 0.8)
    {
        CheckPower(power);
        if (!double.IsFinite(effect) || !IsOnSide(effect))
        {
            throw new ArgumentOutOfRangeException(
                nameof(effect), effect, $"No sample shows an effect of {FormattableString.Invariant($"{effect}")} to a test of {Options.Alternative}.");
        }

        return Least(_fewest, LargestSize, power, size => _power(effect, size));
    }

    /// <summary>The smallest effect that groups of a given size show with a given probability.</summary>
    /// <param name="size">Size of the first group, need not be whole. Range: above 0.</param>
    /// <param name="power">Probability. Range: above the level, below 1.</param>
    /// <returns>
    /// The effect, below 0 for <see cref="Alternative.Less"/>, above 0 otherwise; NaN where not even the greatest effect is found so often: shares of
    /// 0 and 1, or means 10⁶ deviations apart.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public double Effect(double size, double power = 0.8)
    {
        CheckPower(power);
        Inside(size, 0, double.PositiveInfinity, nameof(size), "The size of a group must be above 0.");
        var sign = Options.Alternative == Alternative.Less ? -1 : 1;
        var effect = Least(0, Math.Min(_greatest, LargestEffect), power, value => _power(sign * value, size));
        return double.IsInfinity(effect) ? double.NaN : sign * effect;
    }

    private bool IsOnSide(double effect) => Options.Alternative switch
    {
        Alternative.Greater => effect > 0,
        Alternative.Less => effect < 0,
        _ => effect != 0,
    };

    // The least value with this power, which rises with the value; infinity where there is none up to a limit.
    private static double Least(double low, double limit, double power, Func<double, double> at)
    {
        if (low > 0 && at(low) >= power)
            return low;
        var high = Math.Min(limit, Math.Max(1, 2 * low));
        while (!(at(high) >= power))
        {
            if (high >= limit)
                return double.PositiveInfinity;
            low = high;
            high = Math.Min(limit, 2 * high);
        }

        for (var step = 0; step < 200 && high - low > 1e-14 * high; step++)
        {
            var middle = (low + high) / 2;
            if (at(middle) >= power)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    private void CheckPower(double power)
    {
        if (!(power > Options.Significance && power < 1))
            throw new ArgumentOutOfRangeException(nameof(power), power, "The power must be above the level of the test and below 1.");
    }

    private static void Inside(double value, double above, double below, string name, string says)
    {
        if (!(value > above && value < below))
            throw new ArgumentOutOfRangeException(name, value, says);
    }
}
