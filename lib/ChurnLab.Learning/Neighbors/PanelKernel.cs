using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Neighbors;

/// <summary>Bounds of eight queries against panels of 32 rows: sixteen sums in registers, and one comparison per query rejects a panel.</summary>
internal static unsafe class PanelKernel
{
    /// <summary>Queries of a group.</summary>
    public const int Queries = 8;
    private const int Half = 16;

    /// <summary>Adds rows whose bounds do not exceed the threshold of a query to its list.</summary>
    /// <param name="panels">The rows.</param>
    /// <param name="range">First panel and the one after the last.</param>
    /// <param name="queries">Feature after feature, eight queries side by side.</param>
    /// <param name="lists">A list per query.</param>
    /// <param name="isManhattan">Whether absolute differences are added up, not products.</param>
    public static void Run(NeighborPanels panels, (int Start, int End) range, Span<float> queries, Span<CandidateList> lists, bool isManhattan)
    {
        var thresholds = stackalloc float[Queries];
        var bounds = stackalloc float[Queries * NeighborPanels.Width];
        for (var i = 0; i < Queries; i++)
            thresholds[i] = lists[i].Threshold;
        fixed (float* values = panels.Values, starts = panels.Starts, q = queries)
        {
            for (var panel = range.Start; panel < range.End; panel++)
            {
                var x = values + ((long)panel * NeighborPanels.Width * panels.Features);
                var start = starts + (panel * NeighborPanels.Width);
                if (isManhattan)
                    Differences(x, start, q, panels.Features, bounds);
                else
                    Products(x, start, q, panels.Features, bounds);
                for (var i = 0; i < Queries; i++)
                {
                    var of = bounds + (i * NeighborPanels.Width);
                    if (Vector512.LessThanOrEqualAny(Vector512.MinNative(Vector512.Load(of), Vector512.Load(of + Half)), Vector512.Create(thresholds[i])))
                        thresholds[i] = Add(lists[i], of, panel * NeighborPanels.Width);
                }
            }
        }
    }

    // No call stands between the sums and the stores, or they would be kept in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Products(float* x, float* start, float* q, int features, float* bounds)
    {
        Vector512<float> a0 = Vector512.Load(start), b0 = Vector512.Load(start + Half);
        Vector512<float> a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0;
        Vector512<float> b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0, b6 = b0, b7 = b0;
        for (var end = x + (features * NeighborPanels.Width); x < end; x += NeighborPanels.Width, q += Queries)
        {
            Vector512<float> a = Vector512.Load(x), b = Vector512.Load(x + Half);
            Multiply(q[0], a, b, ref a0, ref b0);
            Multiply(q[1], a, b, ref a1, ref b1);
            Multiply(q[2], a, b, ref a2, ref b2);
            Multiply(q[3], a, b, ref a3, ref b3);
            Multiply(q[4], a, b, ref a4, ref b4);
            Multiply(q[5], a, b, ref a5, ref b5);
            Multiply(q[6], a, b, ref a6, ref b6);
            Multiply(q[7], a, b, ref a7, ref b7);
        }

        Store(bounds, a0, b0, a1, b1);
        Store(bounds + (4 * Half), a2, b2, a3, b3);
        Store(bounds + (8 * Half), a4, b4, a5, b5);
        Store(bounds + (12 * Half), a6, b6, a7, b7);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Differences(float* x, float* start, float* q, int features, float* bounds)
    {
        Vector512<float> a0 = Vector512.Load(start), b0 = Vector512.Load(start + Half);
        Vector512<float> a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0;
        Vector512<float> b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0, b6 = b0, b7 = b0;
        for (var end = x + (features * NeighborPanels.Width); x < end; x += NeighborPanels.Width, q += Queries)
        {
            Vector512<float> a = Vector512.Load(x), b = Vector512.Load(x + Half);
            Subtract(q[0], a, b, ref a0, ref b0);
            Subtract(q[1], a, b, ref a1, ref b1);
            Subtract(q[2], a, b, ref a2, ref b2);
            Subtract(q[3], a, b, ref a3, ref b3);
            Subtract(q[4], a, b, ref a4, ref b4);
            Subtract(q[5], a, b, ref a5, ref b5);
            Subtract(q[6], a, b, ref a6, ref b6);
            Subtract(q[7], a, b, ref a7, ref b7);
        }

        Store(bounds, a0, b0, a1, b1);
        Store(bounds + (4 * Half), a2, b2, a3, b3);
        Store(bounds + (8 * Half), a4, b4, a5, b5);
        Store(bounds + (12 * Half), a6, b6, a7, b7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(float query, Vector512<float> a, Vector512<float> b, ref Vector512<float> sumA, ref Vector512<float> sumB)
    {
        var factor = Vector512.Create(query);
        sumA = Vector512.FusedMultiplyAdd(factor, a, sumA);
        sumB = Vector512.FusedMultiplyAdd(factor, b, sumB);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Subtract(float query, Vector512<float> a, Vector512<float> b, ref Vector512<float> sumA, ref Vector512<float> sumB)
    {
        var value = Vector512.Create(query);
        sumA += Vector512.Abs(value - a);
        sumB += Vector512.Abs(value - b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* bounds, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        a.Store(bounds);
        b.Store(bounds + Half);
        c.Store(bounds + (2 * Half));
        d.Store(bounds + (3 * Half));
    }

    private static float Add(CandidateList list, float* bounds, int first)
    {
        var threshold = Vector512.Create(list.Threshold);
        var passed = Vector512.LessThanOrEqual(Vector512.Load(bounds), threshold).ExtractMostSignificantBits()
            | (Vector512.LessThanOrEqual(Vector512.Load(bounds + Half), threshold).ExtractMostSignificantBits() << Half);
        for (; passed != 0; passed &= passed - 1)
        {
            var place = BitOperations.TrailingZeroCount(passed);
            list.Add(bounds[place], first + place);
        }

        return list.Threshold;
    }
}
