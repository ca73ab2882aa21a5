using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>Sum and central moments of an ascending sample without missing values, in two passes.</summary>
/// <remarks>The central moments are in powers of <paramref name="Unit"/>.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Moments(int Count, double Sum, double Mean, double M2, double M3, double M4, double Unit)
{
    public double StandardDeviation => Count < 2 ? double.NaN : Math.Sqrt(M2 * Count / (Count - 1)) * Unit;

    public double Skewness
    {
        get
        {
            if (Count < 3)
                return double.NaN;
            double n = Count;
            return M2 == 0 ? 0 : Math.Sqrt(n * (n - 1)) / (n - 2) * (M3 / Math.Pow(M2, 1.5));
        }
    }

    public double Kurtosis
    {
        get
        {
            if (Count < 4)
                return double.NaN;
            double n = Count;
            return M2 == 0 ? 0 : (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * ((M4 / (M2 * M2)) - 3)) + 6);
        }
    }

    public static Moments Of(ReadOnlySpan<double> sorted)
    {
        var sum = CompensatedSum.Of(sorted);
        var n = sorted.Length;
        if (n == 0)
            return new Moments(0, 0, double.NaN, double.NaN, double.NaN, double.NaN, 1);
        // Through the rounding of its mean a constant sample such as 0.1, 0.1, 0.1 would show spread, and from that any
        // shape.
        if (sorted[0] == sorted[n - 1])
            return new Moments(n, sum, sorted[0], double.IsFinite(sorted[0]) ? 0 : double.NaN, 0, 0, 1);

        var mean = double.IsFinite(sum) ? sum / n : MeanOfParts(sorted);
        // Powers of deviations leave the range of numbers early; a power of two as their unit changes no digit.
        var unit = Math.ScaleB(1, Math.Clamp(Math.ILogB((sorted[n - 1] / 2) - (sorted[0] / 2)), -1000, 1000));
        double d1 = 0, d2 = 0, d3 = 0, d4 = 0;
        foreach (var value in sorted)
        {
            var d = (value / unit) - (mean / unit);
            var square = d * d;
            d1 += d;
            d2 += square;
            d3 += square * d;
            d4 += square * square;
        }

        // The mean was rounded: far from 0 the moments about it are not yet the central ones.
        var (rest, m2, m3, m4) = (d1 / n, d2 / n, d3 / n, d4 / n);
        if (!(Math.Abs(rest) > SampleSpread.Nothing * Math.Sqrt(m2)))
            rest = 0;
        return new Moments(
            n,
            sum,
            mean,
            m2 - (rest * rest),
            m3 - (3 * rest * m2) + (2 * rest * rest * rest),
            m4 - (4 * rest * m3) + (6 * rest * rest * m2) - (3 * rest * rest * rest * rest),
            unit);
    }

    private static double MeanOfParts(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value / values.Length;
        return mean;
    }
}
