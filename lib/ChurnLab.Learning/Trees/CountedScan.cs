namespace ChurnLab.Learning.Trees;

/// <summary>A walk over the thresholds of a feature in a node, where every row counts a whole number.</summary>
internal readonly ref struct CountedScan(RankedColumn column, int feature, TreeSample sample, in GrowingNode node, SplitLimits limits)
{
    private readonly RankedColumn _column = column;
    private readonly int _feature = feature;
    private readonly int _shift = sample.Shift;
    private readonly double _factor0 = sample.Factor0;
    private readonly double _factor1 = sample.Factor1;
    private readonly double _weight = node.Weight;
    private readonly int _minRows = limits.MinRows;
    private readonly double _minWeight = limits.MinWeight;

    /// <summary>Takes a better split where there is one.</summary>
    /// <param name="keys">Ascending keys of the rows of the node: rank, weight and class.</param>
    /// <param name="score">Score of a split.</param>
    /// <param name="best">The best split so far.</param>
    public void Run<TScore>(ReadOnlySpan<uint> keys, TScore score, ref Split best)
        where TScore : struct, ISplitScore
    {
        var one = 1u << _shift;
        var mask = (one >> 1) - 1;
        var (bar, scale, found) = (best.BarFor(_feature), best.Denominator, 0);
        var (negative, positive) = (0u, 0u);
        var previous = keys[0];
        for (var place = 1; place < keys.Length; place++)
        {
            var weight = (previous >> 1) & mask;
            var ofPositive = weight & (0 - (previous & 1));
            positive += ofPositive;
            negative += weight - ofPositive;
            var key = keys[place];
            if ((key ^ previous) >= one)
            {
                var numerator = score.Of(negative, positive, out var denominator);
                if (numerator * scale > bar * denominator && IsAllowed(keys, place, negative, positive))
                {
                    (bar, scale, found) = (Split.Bar(numerator), denominator, place);
                    best.Numerator = numerator;
                    (best.LeftNegative, best.LeftPositive) = (negative, positive);
                }
            }

            previous = key;
        }

        if (found > 0)
            Take(keys, found, scale, ref best);
    }

    // Only splits that would be the best are asked, which are few.
    private bool IsAllowed(ReadOnlySpan<uint> keys, int place, uint negative, uint positive)
    {
        if (place < _minRows || keys.Length - place < _minRows)
            return false;
        if (_column.HasClose
            && RankedColumn.AreClose(_column.Values[keys[place - 1] >> _shift], _column.Values[keys[place] >> _shift]))
        {
            return false;
        }

        var left = (_factor0 * negative) + (_factor1 * positive);
        return left >= _minWeight && _weight - left >= _minWeight;
    }

    private void Take(ReadOnlySpan<uint> keys, int place, double denominator, ref Split best)
    {
        var (lower, upper) = (keys[place - 1] >> _shift, keys[place] >> _shift);
        best.Feature = _feature;
        best.Denominator = denominator;
        best.LeftRows = place;
        best.Code = lower;
        best.Threshold = _column.Threshold(lower, upper);
    }
}
