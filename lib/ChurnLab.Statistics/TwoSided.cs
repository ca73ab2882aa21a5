using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace ChurnLab.Statistics;

/// <summary>The normal distribution as tests and two-sided intervals use it.</summary>
internal static class TwoSided
{
    /// <summary>How many standard errors a two-sided interval reaches to each side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static double Quantile(double confidence)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence level must be above 0 and below 1.");
        return Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
    }

    /// <summary>p-value of a normal statistic, by survival functions so that small ones keep their digits.</summary>
    public static double PValue(double z, Alternative alternative) => alternative switch
    {
        _ when double.IsNaN(z) => double.NaN,
        Alternative.Less => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2,
        Alternative.Greater => SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2,
        _ => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)),
    };
}
