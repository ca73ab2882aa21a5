using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChurnLab.Learning.Vectors;

/// <summary>The two passes of a step over all rows, eight at a time.</summary>
/// <remarks>
/// Rows that may not go up (down) have +∞ (−∞) in the array of that name and 0 otherwise, so that adding it leaves them out. All arrays are
/// filled to whole panels with such rows.
/// </remarks>
internal static class SmoPasses
{
    /// <summary>Curvature of rows that are alike, as in LIBSVM.</summary>
    public const double LeastCurvature = 1e-12;

    /// <summary>Adds a step to the gradient and finds the ends of its range.</summary>
    /// <param name="step">The step.</param>
    /// <param name="first">Likenesses of the row that goes up.</param>
    /// <param name="second">Likenesses of the row that goes down.</param>
    /// <param name="state">Gradient and who may move.</param>
    /// <returns>The row with the least gradient of those that may go up, that gradient, and the greatest of those that may go down.</returns>
    public static (int Row, double Least, double Greatest) Update(double step, float[] first, float[] second, SmoState state)
    {
        ref var gradient = ref MemoryMarshal.GetArrayDataReference(state.Gradient);
        ref var up = ref MemoryMarshal.GetArrayDataReference(state.Up);
        ref var down = ref MemoryMarshal.GetArrayDataReference(state.Down);
        ref var one = ref MemoryMarshal.GetArrayDataReference(first);
        ref var other = ref MemoryMarshal.GetArrayDataReference(second);
        var factor = Vector512.Create(step);
        var (least, greatest) = (Vector512.Create(double.PositiveInfinity), Vector512.Create(double.NegativeInfinity));
        var (leastB, greatestB) = (least, greatest);
        var (place, placeB) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (here, sixteen) = (Vector512.CreateSequence(0.0, 1.0), Vector512.Create(16.0));
        for (nuint at = 0; at < (nuint)state.Padded; at += 16)
        {
            var g = Vector512.FusedMultiplyAdd(Wide(ref one, at) - Wide(ref other, at), factor, Vector512.LoadUnsafe(ref gradient, at));
            var h = Vector512.FusedMultiplyAdd(Wide(ref one, at + 8) - Wide(ref other, at + 8), factor, Vector512.LoadUnsafe(ref gradient, at + 8));
            g.StoreUnsafe(ref gradient, at);
            h.StoreUnsafe(ref gradient, at + 8);
            greatest = Vector512.MaxNative(greatest, g + Vector512.LoadUnsafe(ref down, at));
            greatestB = Vector512.MaxNative(greatestB, h + Vector512.LoadUnsafe(ref down, at + 8));
            var (p, q) = (g + Vector512.LoadUnsafe(ref up, at), h + Vector512.LoadUnsafe(ref up, at + 8));
            var (isLess, isLessB) = (Vector512.LessThan(p, least), Vector512.LessThan(q, leastB));
            least = Vector512.ConditionalSelect(isLess, p, least);
            leastB = Vector512.ConditionalSelect(isLessB, q, leastB);
            place = Vector512.ConditionalSelect(isLess, here, place);
            placeB = Vector512.ConditionalSelect(isLessB, here, placeB);
            here += sixteen;
        }

        placeB += Vector512.Create(8.0);
        var isBetter = Vector512.LessThan(leastB, least) | (Vector512.Equals(leastB, least) & Vector512.LessThan(placeB, place));
        var (row, value) = Least(Vector512.ConditionalSelect(isBetter, leastB, least), Vector512.ConditionalSelect(isBetter, placeB, place));
        return (row, value, Greatest(Vector512.MaxNative(greatest, greatestB)));
    }

    /// <summary>Finds the row whose going down, as another goes up, lowers the objective most.</summary>
    /// <remarks>Gains are compared as fractions, crosswise: two products cost less than a division.</remarks>
    /// <param name="least">Gradient of the row that goes up.</param>
    /// <param name="self">Its likeness to itself.</param>
    /// <param name="likeness">Its likenesses.</param>
    /// <param name="state">Gradient and who may move.</param>
    /// <returns>The row; −1 where none gains.</returns>
    public static int Partner(double least, double self, float[] likeness, SmoState state)
    {
        ref var gradient = ref MemoryMarshal.GetArrayDataReference(state.Gradient);
        ref var down = ref MemoryMarshal.GetArrayDataReference(state.Down);
        ref var selves = ref MemoryMarshal.GetArrayDataReference(state.Selves);
        ref var alike = ref MemoryMarshal.GetArrayDataReference(likeness);
        var (from, own, two) = (Vector512.Create(least), Vector512.Create(self), Vector512.Create(-2.0));
        var (bestGain, bestCurvature, place) = (Vector512<double>.Zero, Vector512<double>.One, Vector512.Create(-1.0));
        var (here, eight) = (Vector512.CreateSequence(0.0, 1.0), Vector512.Create(8.0));
        var floor = Vector512.Create(LeastCurvature);
        for (nuint at = 0; at < (nuint)state.Padded; at += 8)
        {
            var distance = Vector512.MaxNative(Vector512.LoadUnsafe(ref gradient, at) + Vector512.LoadUnsafe(ref down, at) - from, Vector512<double>.Zero);
            var curvature = Vector512.FusedMultiplyAdd(Wide(ref alike, at), two, own + Vector512.LoadUnsafe(ref selves, at));
            curvature = Vector512.MaxNative(curvature, floor);
            var gain = distance * distance;
            var isMore = Vector512.GreaterThan(gain * bestCurvature, bestGain * curvature);
            bestGain = Vector512.ConditionalSelect(isMore, gain, bestGain);
            bestCurvature = Vector512.ConditionalSelect(isMore, curvature, bestCurvature);
            place = Vector512.ConditionalSelect(isMore, here, place);
            here += eight;
        }

        var (row, most) = Least(-bestGain / bestCurvature, place);
        return most < 0 ? row : -1;
    }

    /// <summary>Adds likenesses times a number to a gradient.</summary>
    public static void Add(double factor, float[] likeness, double[] gradient)
    {
        ref var target = ref MemoryMarshal.GetArrayDataReference(gradient);
        ref var source = ref MemoryMarshal.GetArrayDataReference(likeness);
        var wide = Vector512.Create(factor);
        for (nuint at = 0; at < (nuint)gradient.Length; at += 8)
            Vector512.FusedMultiplyAdd(Wide(ref source, at), wide, Vector512.LoadUnsafe(ref target, at)).StoreUnsafe(ref target, at);
    }

    private static (int Place, double Value) Least(Vector512<double> values, Vector512<double> places)
    {
        var (a, b, p, q) = (values.GetLower(), values.GetUpper(), places.GetLower(), places.GetUpper());
        var isBetter = Vector256.LessThan(b, a) | (Vector256.Equals(b, a) & Vector256.LessThan(q, p));
        var (value, place) = (Vector256.ConditionalSelect(isBetter, b, a), Vector256.ConditionalSelect(isBetter, q, p));
        var (c, d, r, s) = (value.GetLower(), value.GetUpper(), place.GetLower(), place.GetUpper());
        var isBest = Vector128.LessThan(d, c) | (Vector128.Equals(d, c) & Vector128.LessThan(s, r));
        var (last, lastPlace) = (Vector128.ConditionalSelect(isBest, d, c), Vector128.ConditionalSelect(isBest, s, r));
        var (x, y, u, v) = (last.GetElement(0), last.GetElement(1), lastPlace.GetElement(0), lastPlace.GetElement(1));
        return y < x || (y == x && v < u) ? ((int)v, y) : ((int)u, x);
    }

    private static double Greatest(Vector512<double> values)
    {
        var four = Vector256.MaxNative(values.GetLower(), values.GetUpper());
        var two = Vector128.MaxNative(four.GetLower(), four.GetUpper());
        return Math.Max(two.GetElement(0), two.GetElement(1));
    }

    private static Vector512<double> Wide(ref float values, nuint at)
    {
        var eight = Vector256.LoadUnsafe(ref values, at);
        return Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(eight)
            : Vector512.Create(Vector256.WidenLower(eight), Vector256.WidenUpper(eight));
    }
}
