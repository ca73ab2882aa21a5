namespace ChurnLab.Learning.Tuning;

/// <summary>The standard normal distribution, to about 15 digits in both tails and fast enough for Parzen
/// estimates.</summary>
/// <remarks>
/// Sources: W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969);
/// M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988). The functions of ChurnLab.Statistics are internal to
/// it and several times slower.
/// </remarks>
internal static class NormalCurve
{
    private const double InverseRootPi = 0.56418958354775628695;
    private const double RootHalf = 0.70710678118654752440;

    private static ReadOnlySpan<double> SmallTop =>
        [1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3];

    private static ReadOnlySpan<double> SmallBottom =>
        [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3];

    private static ReadOnlySpan<double> MiddleTop =>
    [
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
        8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
    ];

    private static ReadOnlySpan<double> MiddleBottom =>
    [
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
        3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
    ];

    private static ReadOnlySpan<double> LargeTop =>
        [1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4];

    private static ReadOnlySpan<double> LargeBottom =>
        [1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3];

    private static ReadOnlySpan<double> CentreTop =>
    [
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080,
    ];

    private static ReadOnlySpan<double> CentreBottom =>
    [
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1,
    ];

    private static ReadOnlySpan<double> SideTop =>
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734,
    ];

    private static ReadOnlySpan<double> SideBottom =>
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1,
    ];

    private static ReadOnlySpan<double> TailTop =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720,
    ];

    private static ReadOnlySpan<double> TailBottom =>
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>Probability between two places, the lower one first; keeps its digits in the tails.</summary>
    public static double Mass(double low, double high)
    {
        if (low > 0)
            return Upper(low) - Upper(high);
        return high < 0 ? Upper(-high) - Upper(-low) : 0.5 * (ErrorOf(high * RootHalf) - ErrorOf(low * RootHalf));
    }

    /// <summary>Probability above a place.</summary>
    public static double Upper(double z)
    {
        var x = z * RootHalf;
        return x >= 0.46875 ? 0.5 * Complement(x) : x <= -0.46875 ? 1 - (0.5 * Complement(-x)) : 0.5 - (0.5 * ErrorOf(x));
    }

    /// <summary>The place below which a probability lies. Range: above 0, below 1.</summary>
    public static double Quantile(double probability)
    {
        var centred = probability - 0.5;
        if (Math.Abs(centred) <= 0.425)
        {
            var rest = 0.180625 - (centred * centred);
            return centred * Ratio(CentreTop, CentreBottom, rest);
        }

        var depth = Math.Sqrt(-Math.Log(Math.Min(probability, 1 - probability)));
        var place = depth <= 5 ? Ratio(SideTop, SideBottom, depth - 1.6) : Ratio(TailTop, TailBottom, depth - 5);
        return centred < 0 ? -place : place;
    }

    private static double ErrorOf(double x)
    {
        var size = Math.Abs(x);
        if (size <= 0.46875)
            return x * Ratio(SmallTop, SmallBottom, x * x);
        return Math.CopySign(1 - Complement(size), x);
    }

    private static double Complement(double x)
    {
        if (x > 26.6)
            return 0;
        // The square is taken of a short number and of the rest, so that the exponential of it keeps its digits.
        var cut = Math.Truncate(x * 16) / 16;
        var scale = Math.Exp(-cut * cut) * Math.Exp(-(x - cut) * (x + cut));
        if (x <= 4)
            return scale * Ratio(MiddleTop, MiddleBottom, x);
        var inverse = 1 / (x * x);
        return scale * (InverseRootPi - (inverse * Ratio(LargeTop, LargeBottom, inverse))) / x;
    }

    private static double Ratio(ReadOnlySpan<double> top, ReadOnlySpan<double> bottom, double x)
    {
        var (above, below) = (top[0], bottom[0]);
        for (var i = 1; i < top.Length; i++)
            above = (above * x) + top[i];
        for (var i = 1; i < bottom.Length; i++)
            below = (below * x) + bottom[i];
        return above / below;
    }
}
