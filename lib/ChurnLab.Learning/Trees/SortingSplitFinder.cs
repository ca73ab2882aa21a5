using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>Sorts the rows of a node by the features drawn for it: best where few features are.</summary>
internal sealed class SortingSplitFinder : SplitFinder
{
    private readonly int[] _rows;
    private readonly uint[] _payloads;
    private readonly int[] _spareRows;
    private readonly uint[] _sparePayloads;
    private readonly uint[] _keys;
    private readonly KeySorter _sorter;

    public SortingSplitFinder(TreeData data, TreeSample sample, TreeSettings settings, RandomStream random)
        : base(data, sample, settings, random)
    {
        _rows = [.. sample.Rows];
        _payloads = Array.ConvertAll(_rows, row => sample.Payloads![row]);
        (_spareRows, _sparePayloads) = (new int[_rows.Length], new uint[_rows.Length]);
        _keys = new uint[_rows.Length + KeySorter.Room];
        _sorter = new KeySorter(_rows.Length);
    }

    public override void Divide(in GrowingNode node, in Split split, bool left, bool right)
    {
        if (!left && !right)
            return;
        var rows = _rows.AsSpan(node.Start, node.Rows);
        var payloads = _payloads.AsSpan(node.Start, node.Rows);
        var codes = Data.Ranked[split.Feature].Codes;
        var (onLeft, onRight) = (0, 0);
        for (var place = 0; place < rows.Length; place++)
        {
            var (row, payload) = (rows[place], payloads[place]);
            (rows[onLeft], payloads[onLeft]) = (row, payload);
            (_spareRows[onRight], _sparePayloads[onRight]) = (row, payload);
            var toLeft = codes[row] <= split.Code ? 1 : 0;
            onLeft += toLeft;
            onRight += 1 - toLeft;
        }

        _spareRows.AsSpan(0, onRight).CopyTo(rows[onLeft..]);
        _sparePayloads.AsSpan(0, onRight).CopyTo(payloads[onLeft..]);
    }

    public override void AddUp(ref GrowingNode node)
    {
    }

    protected override bool Score(int feature, in GrowingNode node, ref Split best)
    {
        var column = Data.Ranked[feature];
        var (least, largest) = Gather(column.Codes, node, _keys.AsSpan(0, node.Rows));
        if (least == largest || (column.HasClose && RankedColumn.AreClose(column.Values[least], column.Values[largest])))
            return false;
        Scan(_sorter.Sort(_keys, node.Rows, Sample.Shift, least, largest), feature, node, ref best);
        return true;
    }

    private (uint Least, uint Largest) Gather(uint[] codes, in GrowingNode node, Span<uint> keys)
    {
        var rows = _rows.AsSpan(node.Start, keys.Length);
        var payloads = _payloads.AsSpan(node.Start, keys.Length);
        var shift = Sample.Shift;
        var (least, largest) = (uint.MaxValue, 0u);
        for (var place = 0; place < keys.Length; place++)
        {
            var key = (codes[rows[place]] << shift) | payloads[place];
            keys[place] = key;
            least = Math.Min(least, key);
            largest = Math.Max(largest, key);
        }

        return (least >> shift, largest >> shift);
    }
}
