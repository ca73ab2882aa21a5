using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>Keeps the rows of every node sorted by every feature: best where all features are looked at.</summary>
/// <remarks>Features are sorted once; dividing a node keeps the order on both sides, so that a threshold costs a step of a walk.</remarks>
internal sealed class PresortedSplitFinder : SplitFinder
{
    private readonly uint[][] _keys;
    private readonly int[][] _rows;
    private readonly bool[] _isLeft;
    private readonly uint[] _spareKeys;
    private readonly int[] _spareRows;
    private readonly bool _isCounted;

    public PresortedSplitFinder(TreeData data, TreeSample sample, TreeSettings settings, RandomStream random)
        : base(data, sample, settings, random)
    {
        _isCounted = sample.Payloads is not null;
        _keys = new uint[data.Features][];
        _rows = new int[data.Features][];
        for (var feature = 0; feature < data.Features; feature++)
            Fill(feature);
        _isLeft = new bool[data.Ranked[0].Codes.Length];
        (_spareKeys, _spareRows) = (new uint[sample.Rows.Length], new int[sample.Rows.Length]);
    }

    public override void Divide(in GrowingNode node, in Split split, bool left, bool right)
    {
        if (!left && !right)
            return;
        foreach (var row in _rows[split.Feature].AsSpan(node.Start, node.Rows))
            _isLeft[row] = false;
        foreach (var row in _rows[split.Feature].AsSpan(node.Start, split.LeftRows))
            _isLeft[row] = true;
        for (var feature = 0; feature < _keys.Length; feature++)
        {
            if (feature != split.Feature)
                Divide(feature, node);
        }
    }

    public override void AddUp(ref GrowingNode node)
    {
        if (_isCounted)
            return;
        (node.Negative, node.Positive) = (0, 0);
        foreach (var row in _rows[0].AsSpan(node.Start, node.Rows))
        {
            node.Positive += Math.Max(Sample.Signed[row], 0);
            node.Negative -= Math.Min(Sample.Signed[row], 0);
        }
    }

    protected override bool Score(int feature, in GrowingNode node, ref Split best)
    {
        var keys = _keys[feature].AsSpan(node.Start, node.Rows);
        var shift = _isCounted ? Sample.Shift : 0;
        var (first, last) = (keys[0] >> shift, keys[^1] >> shift);
        var column = Data.Ranked[feature];
        if (first == last || (column.HasClose && RankedColumn.AreClose(column.Values[first], column.Values[last])))
            return false;
        if (_isCounted)
            Scan(keys, feature, node, ref best);
        else
            Scan(keys, _rows[feature].AsSpan(node.Start, node.Rows), feature, node, ref best);
        return true;
    }

    private void Fill(int feature)
    {
        var column = Data.Ranked[feature];
        var (keys, rows) = (new uint[Sample.Rows.Length], new int[Sample.Rows.Length]);
        var place = 0;
        foreach (var row in column.Order)
        {
            if (Sample.Payloads is { } payloads)
            {
                if (payloads[row] < 2)
                    continue;
                keys[place] = (column.Codes[row] << Sample.Shift) | payloads[row];
            }
            else
            {
                if (Sample.Signed[row] == 0)
                    continue;
                keys[place] = column.Codes[row];
            }

            rows[place++] = row;
        }

        (_keys[feature], _rows[feature]) = (keys, rows);
    }

    // Both places are written and one of them counts: no branch to guess.
    private void Divide(int feature, in GrowingNode node)
    {
        var keys = _keys[feature].AsSpan(node.Start, node.Rows);
        var rows = _rows[feature].AsSpan(node.Start, node.Rows);
        var (left, right) = (0, 0);
        for (var place = 0; place < keys.Length; place++)
        {
            var (key, row) = (keys[place], rows[place]);
            (keys[left], rows[left]) = (key, row);
            (_spareKeys[right], _spareRows[right]) = (key, row);
            var toLeft = _isLeft[row] ? 1 : 0;
            left += toLeft;
            right += 1 - toLeft;
        }

        _spareKeys.AsSpan(0, right).CopyTo(keys[left..]);
        _spareRows.AsSpan(0, right).CopyTo(rows[left..]);
    }
}
