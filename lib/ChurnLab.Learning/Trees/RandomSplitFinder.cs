using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>Draws one threshold per feature between the least and the largest value of the node.</summary>
/// <remarks>Source: Geurts, Ernst, Wehenkel: Extremely randomized trees. Machine Learning 63 (2006).</remarks>
internal sealed class RandomSplitFinder : SplitFinder
{
    private readonly int[] _rows;
    private readonly int[] _spareRows;
    private readonly float[] _values;

    // Weights, negative for class 0, in the order of the rows, where they are whole numbers.
    private readonly int[] _counts = [];
    private readonly int[] _spareCounts = [];

    public RandomSplitFinder(TreeData data, TreeSample sample, TreeSettings settings, RandomStream random)
        : base(data, sample, settings, random)
    {
        _rows = [.. sample.Rows];
        (_spareRows, _values) = (new int[_rows.Length], new float[_rows.Length]);
        if (sample.Payloads is not { } payloads)
            return;
        _counts = Array.ConvertAll(_rows, row => (int)(payloads[row] >> 1) * ((payloads[row] & 1) == 1 ? 1 : -1));
        _spareCounts = new int[_rows.Length];
    }

    public override void Divide(in GrowingNode node, in Split split, bool left, bool right)
    {
        if (!left && !right)
            return;
        var rows = _rows.AsSpan(node.Start, node.Rows);
        var values = Data.Values[split.Feature];
        var threshold = WalkingTree.RoundedDown(split.Threshold);
        if (_counts.Length > 0)
            DivideCounted(rows, _counts.AsSpan(node.Start, node.Rows), values, threshold);
        else
            DivideRows(rows, values, threshold);
    }

    public override void AddUp(ref GrowingNode node)
    {
        if (_counts.Length > 0)
            return;
        (node.Negative, node.Positive) = (0, 0);
        foreach (var row in _rows.AsSpan(node.Start, node.Rows))
        {
            node.Positive += Math.Max(Sample.Signed[row], 0);
            node.Negative -= Math.Min(Sample.Signed[row], 0);
        }
    }

    protected override bool Score(int feature, in GrowingNode node, ref Split best)
    {
        var values = _values.AsSpan(0, node.Rows);
        var (least, largest) = Gather(Data.Values[feature], node, values);
        if (RankedColumn.AreClose(least, largest))
            return false;
        var threshold = least + (Random.NextDouble() * ((double)largest - least));
        threshold = threshold >= largest ? least : threshold;
        var split = new Split { Feature = feature, Threshold = threshold };
        if (_counts.Length > 0)
            Count(values, _counts.AsSpan(node.Start, node.Rows), ref split);
        else
            Weigh(values, _rows.AsSpan(node.Start, node.Rows), ref split);
        Offer(split, node, ref best);
        return true;
    }

    private (float Least, float Largest) Gather(float[] column, in GrowingNode node, Span<float> values)
    {
        var rows = _rows.AsSpan(node.Start, values.Length);
        for (var place = 0; place < values.Length; place++)
            values[place] = column[rows[place]];
        var (least, largest) = (values[0], values[0]);
        var rest = 0;
        if (values.Length >= Vector256<float>.Count)
        {
            var vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
            var (low, high) = (vectors[0], vectors[0]);
            foreach (var vector in vectors)
                (low, high) = (Vector256.MinNative(low, vector), Vector256.MaxNative(high, vector));
            for (var lane = 0; lane < Vector256<float>.Count; lane++)
                (least, largest) = (MathF.Min(least, low[lane]), MathF.Max(largest, high[lane]));
            rest = vectors.Length * Vector256<float>.Count;
        }

        for (; rest < values.Length; rest++)
            (least, largest) = (MathF.Min(least, values[rest]), MathF.Max(largest, values[rest]));
        return (least, largest);
    }

    // Whether a row goes to the left cannot be foreseen: masks instead of branches.
    private static void Count(ReadOnlySpan<float> values, ReadOnlySpan<int> counts, ref Split split)
    {
        var threshold = WalkingTree.RoundedDown(split.Threshold);
        var (rows, sum, size) = (0, 0, 0);
        var whole = values.Length / Vector256<int>.Count * Vector256<int>.Count;
        if (whole > 0)
        {
            var (allRows, allSum, allSize) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
            var limit = Vector256.Create(threshold);
            for (var place = 0; place < whole; place += Vector256<int>.Count)
            {
                var isLeft = Vector256.LessThanOrEqual(Vector256.Create(values.Slice(place, 8)), limit).AsInt32();
                var weight = Vector256.Create(counts.Slice(place, 8)) & isLeft;
                allRows -= isLeft;
                allSum += weight;
                allSize += Vector256.Abs(weight);
            }

            (rows, sum, size) = (Vector256.Sum(allRows), Vector256.Sum(allSum), Vector256.Sum(allSize));
        }

        for (var place = whole; place < values.Length; place++)
        {
            var isLeft = values[place] <= threshold ? 1 : 0;
            var weight = counts[place] & -isLeft;
            rows += isLeft;
            sum += weight;
            size += Math.Abs(weight);
        }

        (split.LeftRows, split.LeftNegative, split.LeftPositive) = (rows, ((double)size - sum) / 2, ((double)size + sum) / 2);
    }

    private void Weigh(ReadOnlySpan<float> values, ReadOnlySpan<int> order, ref Split split)
    {
        var (rows, negative, positive) = (0, 0.0, 0.0);
        for (var place = 0; place < values.Length; place++)
        {
            if (values[place] > split.Threshold)
                continue;
            var weight = Sample.Signed[order[place]];
            rows++;
            positive += Math.Max(weight, 0);
            negative -= Math.Min(weight, 0);
        }

        (split.LeftRows, split.LeftNegative, split.LeftPositive) = (rows, negative, positive);
    }

    private void DivideCounted(Span<int> rows, Span<int> counts, float[] values, float threshold)
    {
        var (left, right) = (0, 0);
        for (var place = 0; place < rows.Length; place++)
        {
            var (row, count) = (rows[place], counts[place]);
            (rows[left], counts[left]) = (row, count);
            (_spareRows[right], _spareCounts[right]) = (row, count);
            var toLeft = values[row] <= threshold ? 1 : 0;
            left += toLeft;
            right += 1 - toLeft;
        }

        _spareRows.AsSpan(0, right).CopyTo(rows[left..]);
        _spareCounts.AsSpan(0, right).CopyTo(counts[left..]);
    }

    private void DivideRows(Span<int> rows, float[] values, float threshold)
    {
        var (left, right) = (0, 0);
        foreach (var row in rows)
        {
            rows[left] = row;
            _spareRows[right] = row;
            var toLeft = values[row] <= threshold ? 1 : 0;
            left += toLeft;
            right += 1 - toLeft;
        }

        _spareRows.AsSpan(0, right).CopyTo(rows[left..]);
    }
}
