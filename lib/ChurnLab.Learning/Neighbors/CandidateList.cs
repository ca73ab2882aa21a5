using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Neighbors;

/// <summary>Rows that may be among the nearest of a query, by bounds of their distance.</summary>
internal sealed class CandidateList
{
    private readonly float[] _slacks;
    private readonly int _wanted;
    private float[] _lower;
    private float[] _upper;
    private int[] _rows;
    private double _slack;
    private int _count;

    /// <summary>Makes a list that takes no row before it begins.</summary>
    /// <param name="slacks">Per row, by how much its upper bound is above the lower one.</param>
    /// <param name="wanted">Number of nearest rows.</param>
    /// <param name="capacity">Rows held before those too far are left out; grows where it must.</param>
    public CandidateList(float[] slacks, int wanted, int capacity)
    {
        (_slacks, _wanted) = (slacks, wanted);
        capacity = Whole(capacity);
        (_lower, _upper, _rows) = (new float[capacity], new float[capacity], new int[capacity]);
    }

    /// <summary>Rows with a greater lower bound are none of the nearest.</summary>
    public float Threshold { get; private set; } = float.MinValue;

    /// <summary>Rows that are left.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>Takes rows from now on, first all of them.</summary>
    /// <param name="slack">What bounds of the query may be wrong by; infinite where there are none, and all rows stay that are added.</param>
    public void Begin(double slack) => (_slack, Threshold) = (slack, double.IsInfinity(slack) ? float.MinValue : float.MaxValue);

    /// <summary>Adds a row with its lower bound.</summary>
    public void Add(float bound, int row)
    {
        if (_count == _rows.Length)
        {
            Prune();
            // Where most rows are as near as each other, all of them stay.
            if (_count > _rows.Length * 3L / 4)
                Grow();
        }

        (_lower[_count], _upper[_count], _rows[_count]) = (bound, bound + _slacks[row], row);
        _count++;
    }

    /// <summary>Leaves out rows that are none of the nearest of those added by now.</summary>
    public void Prune()
    {
        if (_count <= _wanted || double.IsInfinity(_slack))
            return;
        Threshold = MathF.Min(Threshold, MathF.BitIncrement((float)(UpperBoundOfWanted() + _slack)));
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            (_lower[kept], _upper[kept], _rows[kept]) = (_lower[i], _upper[i], _rows[i]);
            kept += _lower[i] <= Threshold ? 1 : 0;
        }

        _count = kept;
    }

    // A number that the wanted rows, and hardly any more, do not exceed: found by halving, which counts sixteen at once.
    private float UpperBoundOfWanted()
    {
        _upper.AsSpan(_count, Whole(_count) - _count).Fill(float.PositiveInfinity);
        var (low, high) = Range();
        for (var most = _wanted + (_wanted / 16); ;)
        {
            var middle = low + ((high - low) / 2);
            if (!(middle > low && middle < high))
                return high;
            var count = CountUpTo(middle);
            if (count < _wanted)
                low = middle;
            else
                high = middle;
            if (count >= _wanted && count <= most)
                return high;
        }
    }

    private (float Low, float High) Range()
    {
        var (low, high) = (_upper[0], _upper[0]);
        foreach (var value in _upper.AsSpan(0, _count))
            (low, high) = (float.MinNative(low, value), float.MaxNative(high, value));
        return (MathF.BitDecrement(low), high);
    }

    private int CountUpTo(float most)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_upper);
        var (limit, count) = (Vector512.Create(most), 0);
        for (nuint at = 0; at < (nuint)_count; at += (nuint)Vector512<float>.Count)
            count += BitOperations.PopCount(Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref first, at), limit).ExtractMostSignificantBits());
        return count;
    }

    private void Grow()
    {
        var size = Whole((int)Math.Min(Array.MaxLength / 2, 2L * _rows.Length));
        Array.Resize(ref _lower, size);
        Array.Resize(ref _upper, size);
        Array.Resize(ref _rows, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Whole(int count) => (count + Vector512<float>.Count - 1) / Vector512<float>.Count * Vector512<float>.Count;
}
