using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>Draws one threshold per feature between the least and the largest value of the node.</summary>
/// <remarks>Source: Geurts, Ernst, Wehenkel: Extremely randomized trees. Machine Learning 63 (2006).</remarks>
internal sealed class RandomSplitFinder : SplitFinder
{
    private readonly int[] _rows;
    private readonly double[] _signed;
    private readonly int[] _spareRows;
    private readonly double[] _spareSigned;
    private readonly float[] _values;

    public RandomSplitFinder(TreeData data, TreeSample sample, TreeSettings settings, RandomStream random)
        : base(data, sample, settings, random)
    {
        _rows = [.. sample.Rows];
        _signed = Array.ConvertAll(_rows, Signed);
        (_spareRows, _spareSigned, _values) = (new int[_rows.Length], new double[_rows.Length], new float[_rows.Length]);

        double Signed(int row)
        {
            if (sample.Payloads is not { } payloads)
                return sample.Signed[row];
            var weight = (double)(payloads[row] >> 1);
            return (payloads[row] & 1) == 1 ? weight : -weight;
        }
    }

    public override void Divide(in GrowingNode node, in Split split, bool left, bool right)
    {
        if (!left && !right)
            return;
        var rows = _rows.AsSpan(node.Start, node.Rows);
        var signed = _signed.AsSpan(node.Start, node.Rows);
        var values = Data.Values[split.Feature];
        var threshold = split.Threshold;
        var (onLeft, onRight) = (0, 0);
        for (var place = 0; place < rows.Length; place++)
        {
            var (row, weight) = (rows[place], signed[place]);
            (rows[onLeft], signed[onLeft]) = (row, weight);
            (_spareRows[onRight], _spareSigned[onRight]) = (row, weight);
            var toLeft = values[row] <= threshold ? 1 : 0;
            onLeft += toLeft;
            onRight += 1 - toLeft;
        }

        _spareRows.AsSpan(0, onRight).CopyTo(rows[onLeft..]);
        _spareSigned.AsSpan(0, onRight).CopyTo(signed[onLeft..]);
    }

    public override void AddUp(ref GrowingNode node)
    {
        if (Sample.Payloads is not null)
            return;
        (node.Negative, node.Positive) = (0, 0);
        foreach (var weight in _signed.AsSpan(node.Start, node.Rows))
        {
            node.Positive += Math.Max(weight, 0);
            node.Negative -= Math.Min(weight, 0);
        }
    }

    protected override bool Score(int feature, in GrowingNode node, ref Split best)
    {
        var values = _values.AsSpan(0, node.Rows);
        var (least, largest) = Gather(Data.Values[feature], node, values);
        if (RankedColumn.AreClose(least, largest))
            return false;
        var threshold = least + (Random.NextDouble() * ((double)largest - least));
        Weigh(values, threshold >= largest ? least : threshold, feature, node, ref best);
        return true;
    }

    private (float Least, float Largest) Gather(float[] column, in GrowingNode node, Span<float> values)
    {
        var rows = _rows.AsSpan(node.Start, values.Length);
        var (least, largest) = (float.MaxValue, float.MinValue);
        for (var place = 0; place < values.Length; place++)
        {
            var value = column[rows[place]];
            values[place] = value;
            least = value < least ? value : least;
            largest = value > largest ? value : largest;
        }

        return (least, largest);
    }

    private void Weigh(ReadOnlySpan<float> values, double threshold, int feature, in GrowingNode node, ref Split best)
    {
        var signed = _signed.AsSpan(node.Start, values.Length);
        var (rows, sum, size) = (0, 0.0, 0.0);
        for (var place = 0; place < values.Length; place++)
        {
            var isLeft = values[place] <= threshold;
            var weight = isLeft ? signed[place] : 0;
            rows += isLeft ? 1 : 0;
            sum += weight;
            size += Math.Abs(weight);
        }

        var candidate = new Split { Feature = feature, Threshold = threshold, LeftRows = rows };
        (candidate.LeftNegative, candidate.LeftPositive) = ((size - sum) / 2, (size + sum) / 2);
        Offer(candidate, node, ref best);
    }
}
