using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChurnLab.Learning.Neighbors;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>The answer of the nearest rows by the distances to all rows: the rules are those of the model itself, ties included.</summary>
/// <remarks>
/// The distance of the last neighbour changes little from one coalition to the next: a guess by the last one leaves hardly more candidates
/// than neighbours, and counting halves these. No row is sorted.
/// </remarks>
internal sealed class NeighborReader : StateReader
{
    // Distances that differ by less are the same but for rounding, as the model has it.
    private const double SameDistance = 1e-12;
    // Halving ends where no number is between; it takes as many steps only where all is next to 0.
    private const int MostSteps = 1200;
    private const int PatientSteps = 8;
    private const double Back = 0.05;
    private readonly double[] _labels;
    private readonly double[] _near;
    private readonly double[] _nearLabels;
    private readonly int _wanted;
    private readonly int _most;
    private readonly bool _isManhattan;
    private readonly bool _isUniform;
    private readonly double _tie;
    private double _guess = double.PositiveInfinity;
    private double _tooFew;

    public NeighborReader(double[] labels, int rows, int places, NeighborWeights kind, NeighborMetric metric)
    {
        (_labels, _wanted) = (labels, Math.Min(places, rows));
        (_near, _nearLabels) = (new double[labels.Length + 8], new double[labels.Length + 8]);
        _most = (2 * _wanted) + 16;
        (_isManhattan, _isUniform) = (metric == NeighborMetric.Manhattan, kind == NeighborWeights.Uniform);
        _tie = _isManhattan ? SameDistance : 2 * SameDistance;
    }

    public override double Output(ReadOnlySpan<double> state)
    {
        var bound = Bound(state);
        // A little more, so that all as far as the last neighbour are there.
        var count = Gather(state, bound * (1 + (4 * _tie)));
        var last = Last(count, _tooFew, bound);
        _guess = last * 1.12;
        return Vote(count, last);
    }

    // A number that at least the wanted rows do not exceed, and hardly more.
    private double Bound(ReadOnlySpan<double> state)
    {
        var (low, high, at) = (-1.0, double.PositiveInfinity, double.IsInfinity(_guess) ? Greatest(state) : _guess);
        for (var step = 0; step < MostSteps; step++)
        {
            var count = CountUpTo(state, at);
            if (count < _wanted)
                low = at;
            else
                high = at;
            if (high == at && (count <= _most || at == 0))
                break;
            at = step < PatientSteps || low >= 0 ? Next(state, low, high, (double)(_wanted + _most) / 2 / Math.Max(count, 1)) : 0;
            if (at <= low || at >= high)
                break;
        }

        _tooFew = low;
        return double.IsInfinity(high) ? Greatest(state) : high;
    }

    // Counts grow like a power of the distance: a step by the share that is missing, kept between what is known.
    private static double Next(ReadOnlySpan<double> state, double low, double high, double share)
    {
        if (double.IsInfinity(high))
            return low == 0 ? Greatest(state) : low * Math.Clamp(Math.Sqrt(share), 1.05, 2);
        if (low < 0)
            return high * Math.Clamp(Math.Sqrt(share), 0.3, 0.95);
        return low + ((high - low) / 2);
    }

    private static double Greatest(ReadOnlySpan<double> state)
    {
        var greatest = 0.0;
        foreach (var value in state)
            greatest = double.IsInfinity(value) ? greatest : Math.Max(greatest, value);
        return greatest;
    }

    private static int CountUpTo(ReadOnlySpan<double> values, double most)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var (limit, counts) = (Vector512.Create(most), Vector512<long>.Zero);
        for (nuint at = 0; at < (nuint)values.Length; at += 8)
            counts -= Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref first, at), limit).AsInt64();
        return (int)Vector512.Sum(counts);
    }

    // Marks of 64 rows at once: a loop over the marks of each eight would guess its end wrong twice as often as right.
    private int Gather(ReadOnlySpan<double> state, double most)
    {
        ref var first = ref MemoryMarshal.GetReference(state);
        var (limit, count) = (Vector512.Create(most), 0);
        for (var start = 0; start < state.Length; start += 64)
        {
            var (near, end) = (0UL, Math.Min(64, state.Length - start));
            for (var at = 0; at < end; at += 8)
                near |= Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)(start + at)), limit).ExtractMostSignificantBits() << at;
            for (; near != 0; near &= near - 1)
            {
                var row = start + BitOperations.TrailingZeroCount(near);
                (_near[count], _nearLabels[count]) = (state[row], _labels[row]);
                count++;
            }
        }

        _near.AsSpan(count, 8).Fill(double.PositiveInfinity);
        return count;
    }

    // The distance of the last neighbour, by halving between what too few and what enough rows do not exceed.
    private double Last(int count, double low, double high)
    {
        var near = _near.AsSpan(0, (count + 7) / 8 * 8);
        for (var (step, back) = (0, Back); step < MostSteps; step++, back *= 2)
        {
            // Where nothing is known to be too near, the last neighbour is hardly much nearer than the bound.
            var middle = low < 0 ? high * Math.Max(0, 1 - back) : low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            var reached = CountUpTo(near, middle);
            if (reached < _wanted)
                low = middle;
            else
                high = middle;
            if (reached == _wanted)
                break;
        }

        return LastUpTo(near, high);
    }

    private static double LastUpTo(ReadOnlySpan<double> values, double most)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var (limit, last) = (Vector512.Create(most), Vector512.Create(-1.0));
        for (nuint at = 0; at < (nuint)values.Length; at += 8)
        {
            var value = Vector512.LoadUnsafe(ref first, at);
            last = Vector512.Max(last, Vector512.ConditionalSelect(Vector512.LessThanOrEqual(value, limit), value, last));
        }

        var greatest = last[0];
        for (var lane = 1; lane < 8; lane++)
            greatest = Math.Max(greatest, last[lane]);
        return greatest;
    }

    private double Vote(int count, double last)
    {
        var near = _near.AsSpan(0, (count + 7) / 8 * 8);
        if (!_isUniform && CountUpTo(near, 0) > 0)
            return OfCertain(count);
        var (from, to) = (Vector512.Create(last * (1 - _tie)), Vector512.Create(last * (1 + _tie)));
        ref var first = ref MemoryMarshal.GetReference(near);
        var (taken, tied) = (default(Ballot), default(Ballot));
        for (nuint at = 0; at < (nuint)near.Length; at += 8)
        {
            var distance = Vector512.LoadUnsafe(ref first, at);
            var weight = Weight(distance);
            var positive = weight * Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_nearLabels), at);
            var isTaken = Vector512.LessThan(distance, from);
            taken.Add(isTaken, weight, positive);
            tied.Add(Vector512.AndNot(Vector512.LessThanOrEqual(distance, to), isTaken), weight, positive);
        }

        var share = Math.Min(1, (_wanted - taken.Rows) / (double)tied.Rows);
        return (taken.Positive + (share * tied.Positive)) / (taken.All + (share * tied.All));
    }

    private double OfCertain(int count)
    {
        var (positive, all) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            if (_near[i] == 0)
                (positive, all) = (positive + _nearLabels[i], all + 1);
        }

        return positive / all;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Weight(Vector512<double> distance) =>
        _isUniform ? Vector512<double>.One : Vector512<double>.One / (_isManhattan ? distance : Vector512.Sqrt(distance));

    // Rows that count alike, lane by lane.
    [StructLayout(LayoutKind.Auto)]
    private struct Ballot
    {
        private Vector512<double> _positive;
        private Vector512<double> _all;
        private Vector512<long> _rows;

        public readonly double Positive => Vector512.Sum(_positive);

        public readonly double All => Vector512.Sum(_all);

        public readonly long Rows => Vector512.Sum(_rows);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector512<double> which, Vector512<double> weight, Vector512<double> positive)
        {
            _positive += which & positive;
            _all += which & weight;
            _rows -= which.AsInt64();
        }
    }
}
