using System.Collections;
using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames;

/// <summary>
/// Rows of a frame in groups with equal keys, in the order of the keys; every group has at least one row.
/// </summary>
public sealed class FrameGroups : IReadOnlyList<FrameGroup>
{
    private readonly Frame _frame;
    private readonly KeyCodes _keys;
    private readonly Lazy<int[]> _rows;
    private readonly int[] _starts;

    internal FrameGroups(Frame frame, IReadOnlyList<Column> keyColumns, KeyCodes keys)
    {
        _frame = frame;
        _keys = keys;
        var sizes = keys.Sizes();
        _starts = new int[sizes.Length + 1];
        for (var group = 0; group < sizes.Length; group++)
            _starts[group + 1] = _starts[group] + sizes[group];
        Keys = new Frame(keyColumns.Select(column => column.Gather(keys.FirstRows)));
        _rows = new Lazy<int[]>(RowsByGroup);
    }

    /// <summary>Number of groups.</summary>
    public int Count => _keys.Count;

    /// <summary>Keys, one row per group, under the names of the key columns.</summary>
    public Frame Keys { get; }

    /// <summary>A group.</summary>
    /// <param name="index">Place of the group in the order of the keys, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public FrameGroup this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var rows = _rows.Value.AsMemory(_starts[index].._starts[index + 1]);
            return new FrameGroup(_frame, new FrameRow(Keys, index), rows);
        }
    }

    /// <summary>Computes columns for every group.</summary>
    /// <param name="aggregations">What to compute.</param>
    /// <returns>Key columns, then the computed ones; one row per group, in the order of the keys.</returns>
    /// <remarks>
    /// Sums, means and variances have the same bits whatever the number of threads. What several aggregations need of a
    /// column is computed once.
    /// </remarks>
    /// <exception cref="FrameException">A column does not exist or cannot be read so, or two results have one
    /// name.</exception>
    /// <exception cref="OverflowException">A sum of whole numbers does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Aggregate(params IEnumerable<Aggregation> aggregations)
    {
        var totals = new GroupTotals(_frame, _keys);
        return new Frame([.. Keys.Columns, .. aggregations.Select(totals.Compute)]);
    }

    /// <summary>Groups in the order of their keys.</summary>
    public IEnumerator<FrameGroup> GetEnumerator()
    {
        for (var group = 0; group < Count; group++)
            yield return this[group];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Counting sort: linear, and rows of a group stay in their order.
    private int[] RowsByGroup()
    {
        var rows = new int[_starts[^1]];
        var next = _starts.AsSpan(0, Count).ToArray();
        for (var row = 0; row < _keys.Codes.Length; row++)
        {
            if (_keys.Codes[row] is not KeyCodes.None and var code)
                rows[next[code]++] = row;
        }

        return rows;
    }
}
