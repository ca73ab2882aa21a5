namespace ChurnLab.Learning.Preparation;

/// <summary>What values are divided by.</summary>
internal static class Scales
{
    private const double Least = 10 * 2.220446049250313e-16;

    /// <summary>A scale, or 1 in place of one that is no more than rounding or is not known.</summary>
    public static double NotZero(double scale) => scale >= Least ? scale : 1;
}
