using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Linear;

/// <summary>Losses and probabilities of many log-odds at once.</summary>
/// <remarks>
/// The spans are as long as whole vectors, so that a row's result does not depend on its place. Errors against the exact values stay below 4e-16
/// for probabilities and 1e-15 relatively for losses.
/// </remarks>
internal static class LogisticKernel
{
    public static readonly int Width = Vector512<double>.Count;

    /// <summary>Rows rounded up to whole vectors.</summary>
    public static int Padded(int rows) => (rows + Width - 1) / Width * Width;

    /// <summary>
    /// Turns log-odds into weighted residuals p − y in place, fills weighted curvatures p · (1 − p) and returns the weighted loss and the least
    /// log-odds in favour of the row's own class among rows that count.
    /// </summary>
    public static (double Loss, double LeastMargin) Differentiate(
        Span<double> logOdds, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, Span<double> curvatures)
    {
        ref var odds = ref MemoryMarshal.GetReference(logOdds);
        ref var label = ref MemoryMarshal.GetReference(labels);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var curvature = ref MemoryMarshal.GetReference(curvatures);
        var (loss, least) = (Vector512<double>.Zero, Vector512.Create(double.PositiveInfinity));
        for (nuint row = 0; row < (nuint)logOdds.Length; row += (nuint)Width)
        {
            var z = Vector512.LoadUnsafe(ref odds, row);
            var y = Vector512.LoadUnsafe(ref label, row);
            var w = Vector512.LoadUnsafe(ref weight, row);
            var small = Vector512.Exp(-Vector512.Abs(z));
            var larger = Vector512<double>.One / (Vector512<double>.One + small);
            var (rest, isPositive) = (small * larger, Vector512.GreaterThan(z, Vector512<double>.Zero));
            var p = Vector512.ConditionalSelect(isPositive, larger, rest);
            var own = (y + y - Vector512<double>.One) * z;
            loss = Vector512.FusedMultiplyAdd(w, LogOnePlus(small) - Vector512.Min(own, Vector512<double>.Zero), loss);
            least = Vector512.Min(least, Vector512.ConditionalSelect(Vector512.GreaterThan(w, Vector512<double>.Zero), own, least));

            // p − y by the smaller of the two probabilities keeps its digits where p is nearly y.
            var against = Vector512.ConditionalSelect(Vector512.GreaterThan(own, Vector512<double>.Zero), rest, larger);
            (w * (Vector512<double>.One - y - y) * against).StoreUnsafe(ref odds, row);
            (w * rest * larger).StoreUnsafe(ref curvature, row);
        }

        return (Vector512.Sum(loss), Least(least));
    }

    /// <summary>Turns log-odds into probabilities in place.</summary>
    public static void Sigmoid(Span<double> logOdds)
    {
        ref var odds = ref MemoryMarshal.GetReference(logOdds);
        for (nuint row = 0; row < (nuint)logOdds.Length; row += (nuint)Width)
        {
            var z = Vector512.LoadUnsafe(ref odds, row);
            var small = Vector512.Exp(-Vector512.Abs(z));
            var larger = Vector512<double>.One / (Vector512<double>.One + small);
            Vector512.ConditionalSelect(Vector512.GreaterThan(z, Vector512<double>.Zero), larger, small * larger).StoreUnsafe(ref odds, row);
        }
    }

    // log(1 + e) for e from 0 to 1; the second term gives back what 1 + e lost in rounding.
    private static Vector512<double> LogOnePlus(Vector512<double> e)
    {
        var sum = Vector512<double>.One + e;
        return Vector512.Log(sum) + ((e - (sum - Vector512<double>.One)) / sum);
    }

    private static double Least(Vector512<double> values)
    {
        var least = values[0];
        for (var i = 1; i < Width; i++)
            least = Math.Min(least, values[i]);
        return least;
    }
}
