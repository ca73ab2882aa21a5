using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Statistics;

/// <summary>Size, mean and sum of squared deviations of values in any order.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Their mean, rounded.</param>
/// <param name="Squares">Sum of squared deviations from the mean.</param>
/// <param name="Rest">What the mean lost by rounding, where that is not nothing beside the spread: far from 0 means differ by little more.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SampleSpread(int Count, double Mean, double Squares, double Rest = 0)
{
    /// <summary>A rest below this share of the deviation is the rounding of the deviations it was summed of.</summary>
    public const double Nothing = 1e-15;

    // Squares below are so near to the least number that they lack digits; a spread of 0 would pass for values that are all equal.
    private const double LeastSquare = 1e-290;

    /// <summary>Variance with divisor n − 1; NaN of fewer than two values.</summary>
    public double Variance => Count < 2 ? double.NaN : Squares / (Count - 1);

    /// <summary>Mean less another number, with the digits that the rounded mean has not.</summary>
    public double Above(double value) => Mean - value + Rest;

    /// <summary>Mean less that of another sample.</summary>
    public double Above(SampleSpread other) => Mean - other.Mean + (Rest - other.Rest);

    public static SampleSpread Of(ReadOnlySpan<double> present)
    {
        if (present.IsEmpty)
            return new(0, double.NaN, double.NaN);
        // The rounded mean of a constant sample such as 0.1, 0.1, 0.1 would show a spread that is not there.
        if (double.IsFinite(present[0]) && present.IndexOfAnyExcept(present[0]) < 0)
            return new(present.Length, present[0], 0);
        var mean = Sum(present) / present.Length;
        var (squares, lost) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var centre = Vector512.Create(mean);
        var whole = present.Length - (present.Length % Vector512<double>.Count);
        for (var i = 0; i < whole; i += Vector512<double>.Count)
        {
            var deviation = Vector512.Create(present[i..]) - centre;
            squares += deviation * deviation;
            lost += deviation;
        }

        var (sum, rest) = (Vector512.Sum(squares), Vector512.Sum(lost));
        foreach (var value in present[whole..])
        {
            var deviation = value - mean;
            sum += deviation * deviation;
            rest += deviation;
        }

        var spread = sum - (rest * rest / present.Length);
        rest /= present.Length;
        return spread / present.Length is > LeastSquare and < double.PositiveInfinity
            ? new(present.Length, mean, spread, Math.Abs(rest) > Nothing * Math.Sqrt(spread / present.Length) ? rest : 0)
            : new(present.Length, mean, double.NaN);
    }

    // Compensated sums, eight of them beside each other whatever the processor, so that the result is the same on all of them.
    private static double Sum(ReadOnlySpan<double> values)
    {
        var (sums, errors) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var whole = values.Length - (values.Length % Vector512<double>.Count);
        for (var i = 0; i < whole; i += Vector512<double>.Count)
        {
            var value = Vector512.Create(values[i..]);
            var next = sums + value;
            var part = next - sums;
            errors += (sums - (next - part)) + (value - part);
            sums = next;
        }

        double sum = 0, lost = Vector512.Sum(errors);
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            CompensatedSum.Add(ref sum, ref lost, sums[lane]);
        foreach (var value in values[whole..])
            CompensatedSum.Add(ref sum, ref lost, value);
        return double.IsFinite(sum) ? sum + lost : sum;
    }
}
