namespace ChurnLab.Statistics;

/// <summary>What a test can find before it is made: how large groups must be, how likely an effect is found, how small a one can be.</summary>
/// <remarks>
/// <code>Power.TwoProportions().SampleSize(Power.CohenH(0.71, 0.60))</code> is the number of clients in each of two groups that shows a fall from
/// 71 % to 60 % four times in five. Sources: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988); the same as the power
/// classes of statsmodels.
/// </remarks>
public static class Power
{
    /// <summary>The z test of two shares, by the normal approximation on Cohen's scale h; statsmodels <c>NormalIndPower</c>.</summary>
    /// <remarks>The effect is <see cref="CohenH"/>. The approximation is good where both groups expect 5 events and 5 others or more.</remarks>
    /// <param name="options">Level, ratio of the groups, alternative; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static PowerAnalysis TwoProportions(PowerOptions? options = null)
    {
        options ??= new PowerOptions();
        return new PowerAnalysis(options, Math.Max(1, 1 / options.Ratio), Math.PI, (effect, size) =>
        {
            var shift = effect * Math.Sqrt(Halved(size, options.Ratio));
            var limit = -TailProbability.NormalQuantile(Tail(options));
            return Rejected(options.Alternative, shift, noncentrality => TailProbability.Normal(limit - noncentrality));
        });
    }

    /// <summary>Student's t test of the means of two groups; statsmodels <c>TTestIndPower</c>.</summary>
    /// <remarks>The effect is Cohen's d: the difference of the means over the common standard deviation.</remarks>
    /// <param name="options">Level, ratio of the groups, alternative; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static PowerAnalysis TwoMeans(PowerOptions? options = null)
    {
        options ??= new PowerOptions();
        var fewest = Math.Max(3 / (1 + options.Ratio), Math.Max(1, 1 / options.Ratio));
        return new PowerAnalysis(options, fewest, double.PositiveInfinity, (effect, size) =>
            OfT(options, effect * Math.Sqrt(Halved(size, options.Ratio)), (size * (1 + options.Ratio)) - 2));
    }

    /// <summary>The t test of one mean, or of the mean difference of pairs; statsmodels <c>TTestPower</c>.</summary>
    /// <remarks>
    /// The effect is the difference from the mean of the null hypothesis over the standard deviation, of pairs that of their differences. The
    /// size is the number of values or pairs.
    /// </remarks>
    /// <param name="options">Level and alternative; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static PowerAnalysis OneMean(PowerOptions? options = null)
    {
        options ??= new PowerOptions();
        return new PowerAnalysis(
            options, 2, double.PositiveInfinity, (effect, size) => OfT(options, effect * Math.Sqrt(size), size - 1));
    }

    /// <summary>Cohen's h of two shares that are expected: 2 asin √first − 2 asin √second.</summary>
    /// <remarks>0.2 is a small, 0.5 a middling, 0.8 a large effect. With an interval, of observed shares: <see cref="Proportion.CohenH"/>.</remarks>
    /// <param name="first">Share in the first group. Range: 0 to 1.</param>
    /// <param name="second">Share in the second group. Range: 0 to 1.</param>
    /// <returns>−π to π; above 0 where the first share is the larger.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside its range.</exception>
    public static double CohenH(double first, double second) => Angle(first, nameof(first)) - Angle(second, nameof(second));

    /// <summary>The share of the first group that stands at a given Cohen's h from the share of the second.</summary>
    /// <param name="second">Share in the second group. Range: 0 to 1.</param>
    /// <param name="effect">Cohen's h, as of <see cref="PowerAnalysis.Effect"/>; above 0 for a larger share.</param>
    /// <returns>A share from 0 to 1; NaN where no share is so far away.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    public static double ShareAt(double second, double effect)
    {
        var angle = Angle(second, nameof(second)) + effect;
        var root = Math.Sin(angle / 2);
        return angle is >= 0 and <= Math.PI ? root * root : double.NaN;
    }

    private static double Angle(double share, string name) => share is >= 0 and <= 1
        ? 2 * Math.Asin(Math.Sqrt(share))
        : throw new ArgumentOutOfRangeException(name, share, "A share must be from 0 to 1.");

    // Size of one of two equal groups is twice this; with one of them endless it is the size of the other.
    private static double Halved(double size, double ratio) => size * ratio / (1 + ratio);

    private static double Tail(PowerOptions options) => options.Alternative == Alternative.TwoSided ? options.Significance / 2 : options.Significance;

    private static double OfT(PowerOptions options, double noncentrality, double freedom)
    {
        if (!(freedom > 0))
            return double.NaN;
        var tail = Tail(options);
        var limit = tail <= 0.5 ? TailProbability.StudentQuantile(1 - tail, freedom) : -TailProbability.StudentQuantile(tail, freedom);
        return Rejected(options.Alternative, noncentrality, shift => NoncentralT.UpperTail(limit, freedom, shift));
    }

    // Both distributions are mirrored when the effect changes its sign.
    private static double Rejected(Alternative alternative, double shift, Func<double, double> above) => alternative switch
    {
        Alternative.Greater => above(shift),
        Alternative.Less => above(-shift),
        _ => Math.Min(1, above(shift) + above(-shift)),
    };
}
