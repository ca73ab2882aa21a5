using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>Size, mean and sum of squared deviations of values in any order.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SampleSpread(int Count, double Mean, double Squares)
{
    /// <summary>Variance with divisor n − 1; NaN of fewer than two values.</summary>
    // Squares below are so near to the least number that they lack digits; a spread of 0 would pass for values that are all equal.
    private const double LeastSquare = 1e-290;

    public double Variance => Count < 2 ? double.NaN : Squares / (Count - 1);

    public static SampleSpread Of(ReadOnlySpan<double> present)
    {
        if (present.IsEmpty)
            return new(0, double.NaN, double.NaN);
        // The rounded mean of a constant sample such as 0.1, 0.1, 0.1 would show a spread that is not there.
        if (double.IsFinite(present[0]) && present.IndexOfAnyExcept(present[0]) < 0)
            return new(present.Length, present[0], 0);
        var mean = Sum(present) / present.Length;
        double squares = 0, lost = 0;
        foreach (var value in present)
        {
            var deviation = value - mean;
            squares += deviation * deviation;
            lost += deviation;
        }

        var spread = squares - (lost * lost / present.Length);
        return new(present.Length, mean, spread / present.Length is > LeastSquare and < double.PositiveInfinity ? spread : double.NaN);
    }

    // Neumaier's compensated sum.
    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return double.IsFinite(sum) ? sum + lost : sum;
    }
}
