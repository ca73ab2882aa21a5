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
        for (var i = 0; i < Queries; i++)
            thresholds[i] = lists[i].Threshold;
        fixed (float* values = panels.Values, starts = panels.Starts, q = queries)
        {
            for (var panel = range.Start; panel < range.End; panel++)
            {
                var x = values + ((long)panel * NeighborPanels.Width * panels.Features);
                var start = starts + (panel * NeighborPanels.Width);
                var batch = new Batch(lists, thresholds, panel * NeighborPanels.Width);
                if (isManhattan)
                    Differences(x, start, q, panels.Features, batch);
                else
                    Products(x, start, q, panels.Features, batch);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Products(float* x, float* start, float* q, int features, Batch batch)
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

        batch.Take(0, a0, b0);
        batch.Take(1, a1, b1);
        batch.Take(2, a2, b2);
        batch.Take(3, a3, b3);
        batch.Take(4, a4, b4);
        batch.Take(5, a5, b5);
        batch.Take(6, a6, b6);
        batch.Take(7, a7, b7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Differences(float* x, float* start, float* q, int features, Batch batch)
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

        batch.Take(0, a0, b0);
        batch.Take(1, a1, b1);
        batch.Take(2, a2, b2);
        batch.Take(3, a3, b3);
        batch.Take(4, a4, b4);
        batch.Take(5, a5, b5);
        batch.Take(6, a6, b6);
        batch.Take(7, a7, b7);
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

    private readonly ref struct Batch(Span<CandidateList> lists, float* thresholds, int first)
    {
        private readonly Span<CandidateList> _lists = lists;
        private readonly float* _thresholds = thresholds;
        private readonly int _first = first;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(int query, Vector512<float> a, Vector512<float> b)
        {
            if (Vector512.LessThanOrEqualAny(Vector512.Min(a, b), Vector512.Create(_thresholds[query])))
                _thresholds[query] = Add(_lists[query], a, b, _first);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static float Add(CandidateList list, Vector512<float> a, Vector512<float> b, int first)
        {
            var bounds = stackalloc float[NeighborPanels.Width];
            a.Store(bounds);
            b.Store(bounds + Half);
            var threshold = Vector512.Create(list.Threshold);
            var passed = Vector512.LessThanOrEqual(a, threshold).ExtractMostSignificantBits()
                | (Vector512.LessThanOrEqual(b, threshold).ExtractMostSignificantBits() << Half);
            for (; passed != 0; passed &= passed - 1)
            {
                var place = System.Numerics.BitOperations.TrailingZeroCount(passed);
                list.Add(bounds[place], first + place);
            }

            return list.Threshold;
        }
    }
}
