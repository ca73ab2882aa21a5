using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Preparation;

/// <summary>Sums over a column without its missing values, always in the same order.</summary>
internal static class Sums
{
    private const int Lanes = 4;

    /// <summary>Weighted sum of the values and the weight of those that are there; without weights each counts 1.</summary>
    public static (double Sum, double Weight) Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var (sum, even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (total, row) = (Vector256<double>.Zero, 0);
        for (; row <= values.Length - (2 * Lanes); row += 2 * Lanes)
        {
            var (first, second) = (At(values, row), At(values, row + Lanes));
            var (there, also) = (Vector256.Equals(first, first), Vector256.Equals(second, second));
            var (one, other) = (WeightAt(weights, row) & there, WeightAt(weights, row + Lanes) & also);
            even += (first & there) * one;
            odd += (second & also) * other;
            total += one + other;
        }

        sum = even + odd;
        var (rest, weight) = (Vector256.Sum(sum), Vector256.Sum(total));
        for (; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                continue;
            var own = weights.IsEmpty ? 1 : weights[row];
            rest += own * values[row];
            weight += own;
        }

        return (rest, weight);
    }

    /// <summary>Weighted sums of the distances from a centre and of their squares.</summary>
    public static (double Distances, double Squares) Around(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double centre)
    {
        var middle = Vector256.Create(centre);
        var (far, evens, odds, row) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, 0);
        for (; row <= values.Length - (2 * Lanes); row += 2 * Lanes)
        {
            var (first, second) = (At(values, row), At(values, row + Lanes));
            var (one, other) = ((first - middle) & Vector256.Equals(first, first), (second - middle) & Vector256.Equals(second, second));
            var (heavy, also) = (one * WeightAt(weights, row), other * WeightAt(weights, row + Lanes));
            far += heavy + also;
            evens += heavy * one;
            odds += also * other;
        }

        var (distances, squares) = (Vector256.Sum(far), Vector256.Sum(evens + odds));
        for (; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                continue;
            var distance = values[row] - centre;
            var own = weights.IsEmpty ? distance : distance * weights[row];
            distances += own;
            squares += own * distance;
        }

        return (distances, squares);
    }

    /// <summary>Least and greatest value; NaN where none is there.</summary>
    public static (double Least, double Most) Range(ReadOnlySpan<double> values)
    {
        var (low, high) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(double.NegativeInfinity));
        var row = 0;
        for (; row <= values.Length - Lanes; row += Lanes)
        {
            var value = At(values, row);
            low = Vector256.ConditionalSelect(Vector256.LessThan(value, low), value, low);
            high = Vector256.ConditionalSelect(Vector256.GreaterThan(value, high), value, high);
        }

        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var lane = 0; lane < Lanes; lane++)
            (least, most) = (Math.Min(least, low[lane]), Math.Max(most, high[lane]));
        for (; row < values.Length; row++)
        {
            least = values[row] < least ? values[row] : least;
            most = values[row] > most ? values[row] : most;
        }

        return most < least ? (double.NaN, double.NaN) : (least, most);
    }

    /// <summary>Writes (value − shift) / scale for every value; what is missing stays missing.</summary>
    public static void Scale(ReadOnlySpan<double> values, double shift, double scale, Span<double> into)
    {
        var (away, by, row) = (Vector256.Create(shift), Vector256.Create(scale), 0);
        for (; row <= values.Length - Lanes; row += Lanes)
            ((At(values, row) - away) / by).CopyTo(into[row..]);
        for (; row < values.Length; row++)
            into[row] = (values[row] - shift) / scale;
    }

    private static Vector256<double> At(ReadOnlySpan<double> values, int row) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)row);

    private static Vector256<double> WeightAt(ReadOnlySpan<double> weights, int row) => weights.IsEmpty ? Vector256<double>.One : At(weights, row);
}
