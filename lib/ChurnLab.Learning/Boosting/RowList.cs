using System.Runtime.CompilerServices;

namespace ChurnLab.Learning.Boosting;

/// <summary>Rows of a tree, those of a node side by side and in ascending order.</summary>
internal sealed unsafe class RowList
{
    private const int RowsAtOnce = 16384;
    private readonly NativeBlock<int> _rows;
    private readonly NativeBlock<int> _aside;
    private readonly int[] _lefts;
    private readonly WorkTeam _team;

    public RowList(int rows, WorkTeam team)
    {
        (_rows, _aside, _team) = (new NativeBlock<int>(rows), new NativeBlock<int>(rows), team);
        _lefts = new int[(rows / RowsAtOnce) + 1];
    }

    /// <summary>The list itself.</summary>
    public int* Pointer => _rows.Pointer;

    /// <summary>Rows drawn for the tree; the others follow behind them.</summary>
    public int Drawn { get; private set; }

    /// <summary>Begins a tree with some rows, in ascending order, and the others behind.</summary>
    public void Reset(bool[]? drawn)
    {
        var (inside, outside) = (0, 0);
        for (var row = 0; row < _rows.Length; row++)
        {
            if (drawn is null || drawn[row])
                _rows.Pointer[inside++] = row;
            else
                _aside.Pointer[outside++] = row;
        }

        new Span<int>(_aside.Pointer, outside).CopyTo(new Span<int>(_rows.Pointer + inside, outside));
        Drawn = inside;
    }

    /// <summary>Puts the rows of a node that go left before the others, both in ascending order.</summary>
    /// <param name="start">Where the node's rows begin.</param>
    /// <param name="count">How many it has.</param>
    /// <param name="bins">Bins of the feature, row by row.</param>
    /// <param name="last">The last bin that goes left.</param>
    /// <param name="missingBin">The bin of missing values when it goes left; −1 otherwise.</param>
    /// <returns>How many go left.</returns>
    public int Part(int start, int count, byte* bins, int last, int missingBin)
    {
        var parts = (count + RowsAtOnce - 1) / RowsAtOnce;
        if (parts == 1)
            _lefts[0] = PartRange(start, count, bins, last, missingBin);
        else
            _team.Run(parts, (part, _) => _lefts[part] = PartRange(start + (part * RowsAtOnce), Size(part, count), bins, last, missingBin));
        var left = start;
        for (var part = 0; part < parts; part++)
        {
            var from = start + (part * RowsAtOnce);
            if (left != from)
                new Span<int>(_rows.Pointer + from, _lefts[part]).CopyTo(new Span<int>(_rows.Pointer + left, _lefts[part]));
            left += _lefts[part];
        }

        var right = left;
        for (var part = 0; part < parts; part++)
        {
            var rights = Size(part, count) - _lefts[part];
            new Span<int>(_aside.Pointer + start + (part * RowsAtOnce), rights).CopyTo(new Span<int>(_rows.Pointer + right, rights));
            right += rights;
        }

        return left - start;
    }

    private static int Size(int part, int count) => Math.Min(RowsAtOnce, count - (part * RowsAtOnce));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PartRange(int start, int count, byte* bins, int last, int missingBin)
    {
        var rows = _rows.Pointer + start;
        var aside = _aside.Pointer + start;
        var (left, right) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var row = rows[i];
            int bin = bins[row];
            var goesRight = (bin > last ? 1 : 0) & (bin != missingBin ? 1 : 0);
            rows[left] = row;
            aside[right] = row;
            left += 1 - goesRight;
            right += goesRight;
        }

        return left;
    }
}
