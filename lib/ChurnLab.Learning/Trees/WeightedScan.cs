namespace ChurnLab.Learning.Trees;

/// <summary>As <see cref="CountedScan"/>, where weights are any numbers.</summary>
internal readonly ref struct WeightedScan(RankedColumn column, int feature, TreeSample sample, in GrowingNode node, SplitLimits limits)
{
    private readonly RankedColumn _column = column;
    private readonly int _feature = feature;
    private readonly double[] _signed = sample.Signed;
    private readonly double _weight = node.Weight;
    private readonly SplitLimits _limits = limits;

    /// <summary>Takes a better split where there is one.</summary>
    /// <param name="codes">Ascending ranks of the rows of the node.</param>
    /// <param name="rows">The rows in this order.</param>
    /// <param name="score">Score of a split.</param>
    /// <param name="best">The best split so far.</param>
    public void Run<TScore>(ReadOnlySpan<uint> codes, ReadOnlySpan<int> rows, TScore score, ref Split best)
        where TScore : struct, ISplitScore
    {
        var (bar, scale) = (best.BarFor(_feature), best.Denominator);
        var (negative, positive) = (0.0, 0.0);
        for (var place = 1; place < codes.Length; place++)
        {
            var weight = _signed[rows[place - 1]];
            positive += Math.Max(weight, 0);
            negative -= Math.Min(weight, 0);
            if (codes[place] == codes[place - 1])
                continue;
            var numerator = score.Of(negative, positive, out var denominator);
            if (!(numerator * scale > bar * denominator) || !IsAllowed(codes, place, negative + positive))
                continue;
            (bar, scale) = (Split.Bar(numerator), denominator);
            (best.Numerator, best.Denominator) = (numerator, denominator);
            (best.LeftNegative, best.LeftPositive, best.LeftRows) = (negative, positive, place);
            (best.Feature, best.Code) = (_feature, codes[place - 1]);
            best.Threshold = _column.Threshold(codes[place - 1], codes[place]);
        }
    }

    private bool IsAllowed(ReadOnlySpan<uint> codes, int place, double left)
    {
        if (place < _limits.MinRows || codes.Length - place < _limits.MinRows)
            return false;
        if (_column.HasClose && RankedColumn.AreClose(_column.Values[codes[place - 1]], _column.Values[codes[place]]))
            return false;
        return left >= _limits.MinWeight && _weight - left >= _limits.MinWeight;
    }
}
