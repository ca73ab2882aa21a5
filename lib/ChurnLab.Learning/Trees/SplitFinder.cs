using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>Finds the best split of a node and divides its rows; owns the rows while a tree grows.</summary>
internal abstract class SplitFinder
{
    // What differs beyond is rounding.
    private const int GainDigits = 12;

    private readonly int[] _features;
    private readonly int[] _constants;
    private readonly RandomStream _random;
    private readonly double[] _entropies = [];
    private bool _isRanked;

    protected SplitFinder(TreeData data, TreeSample sample, TreeSettings settings, RandomStream random)
    {
        (Data, Sample, Settings, _random) = (data, sample, settings, random);
        _features = [.. Enumerable.Range(0, data.Features)];
        _constants = new int[data.Features];
        Limits = new SplitLimits(settings.MinSamplesLeaf, settings.MinWeightFractionLeaf * sample.Weight);
        if (settings.Criterion == TreeCriterion.Entropy && IsPlain)
            _entropies = EntropyCounts.Table((int)(sample.Negative + sample.Positive));
    }

    /// <summary>What each side of a split needs.</summary>
    public SplitLimits Limits { get; }

    protected TreeData Data { get; }

    protected TreeSample Sample { get; }

    protected TreeSettings Settings { get; }

    protected RandomStream Random => _random;

    // Whether weights are whole and classes count the same.
    private bool IsPlain => Sample is { Payloads: not null, Factor0: 1, Factor1: 1 };

    /// <summary>The finder that is fastest for a tree.</summary>
    public static SplitFinder For(TreeData data, TreeSample sample, TreeSettings settings, RandomStream random)
    {
        if (settings.Splitter == TreeSplitter.Random)
            return new RandomSplitFinder(data, sample, settings, random);
        return sample.Payloads is null || settings.Drawn >= data.Features
            ? new PresortedSplitFinder(data, sample, settings, random)
            : new SortingSplitFinder(data, sample, settings, random);
    }

    /// <summary>The best split among the features drawn for a node; not found when all of them are constant or no split leaves enough rows.</summary>
    /// <remarks>
    /// Drawing goes on until some feature is not constant, as in scikit-learn; features constant in a node are not looked at again below it.
    /// </remarks>
    public Split Find(ref GrowingNode node)
    {
        var best = new Split();
        if (Settings.Drawn >= _features.Length)
        {
            if (!_isRanked && Settings.Splitter == TreeSplitter.Best)
                return RankedByRoot(node);
            best.FirstWins = true;
            foreach (var feature in _features)
                Score(feature, node, ref best);
            return best;
        }

        var (left, visited, known, total, drawn) = (_features.Length, 0, node.Constants, node.Constants, 0);
        while (left > total && (visited < Settings.Drawn || visited <= total - known + drawn))
        {
            visited++;
            var place = drawn + (int)_random.NextBelow(left - (total - known) - drawn);
            if (place < known)
            {
                Swap(place, drawn++);
                continue;
            }

            place += total - known;
            if (Score(_features[place], node, ref best))
                Swap(place, --left);
            else
                Swap(place, total++);
        }

        RestoreConstants(known, total);
        node.Constants = total;
        return best;
    }

    /// <summary>Divides the rows of a node by its split; what is of no further use may be left undone.</summary>
    /// <param name="node">The node.</param>
    /// <param name="split">Its split.</param>
    /// <param name="left">Whether the left side will be split again.</param>
    /// <param name="right">Whether the right side will be split again.</param>
    public abstract void Divide(in GrowingNode node, in Split split, bool left, bool right);

    /// <summary>Adds up the weights of a node whose numbers of class weights rounding may have changed.</summary>
    public abstract void AddUp(ref GrowingNode node);

    /// <summary>Looks for the best split by a feature.</summary>
    /// <returns>Whether the feature is not constant in the node.</returns>
    protected abstract bool Score(int feature, in GrowingNode node, ref Split best);

    /// <summary>Looks for the best threshold among rows in ascending order of packed keys: rank, weight, class.</summary>
    protected void Scan(ReadOnlySpan<uint> keys, int feature, in GrowingNode node, ref Split best)
    {
        var scan = new CountedScan(Data.Ranked[feature], feature, Sample, node, Limits);
        if (Settings.Criterion == TreeCriterion.Gini)
        {
            if (IsPlain)
                scan.Run(keys, new GiniCounts(node), ref best);
            else
                scan.Run(keys, new GiniWeights(node, Sample), ref best);
        }
        else if (IsPlain)
        {
            scan.Run(keys, new EntropyCounts(node, _entropies), ref best);
        }
        else
        {
            scan.Run(keys, new EntropyWeights(node, Sample), ref best);
        }
    }

    /// <summary>As the other, for rows whose weights are any numbers.</summary>
    protected void Scan(ReadOnlySpan<uint> codes, ReadOnlySpan<int> rows, int feature, in GrowingNode node, ref Split best)
    {
        var scan = new WeightedScan(Data.Ranked[feature], feature, Sample, node, Limits);
        if (Settings.Criterion == TreeCriterion.Gini)
            scan.Run(codes, rows, new GiniWeights(node, Sample), ref best);
        else
            scan.Run(codes, rows, new EntropyWeights(node, Sample), ref best);
    }

    /// <summary>Takes one split if it is better and allowed.</summary>
    protected void Offer(Split split, in GrowingNode node, ref Split best)
    {
        if (split.LeftRows < Limits.MinRows || node.Rows - split.LeftRows < Limits.MinRows)
            return;
        var left = (Sample.Factor0 * split.LeftNegative) + (Sample.Factor1 * split.LeftPositive);
        if (left < Limits.MinWeight || node.Weight - left < Limits.MinWeight)
            return;
        split.Numerator = Settings.Criterion == TreeCriterion.Gini
            ? new GiniWeights(node, Sample).Of(split.LeftNegative, split.LeftPositive, out var denominator)
            : new EntropyWeights(node, Sample).Of(split.LeftNegative, split.LeftPositive, out denominator);
        split.Denominator = denominator;
        split.FirstWins = best.FirstWins;
        if (split.Numerator * best.Denominator > best.BarFor(split.Feature) * denominator)
            best = split;
    }

    // What tells more of all rows is the better guess where two features tell the same of a few, so nodes look at such features first.
    private Split RankedByRoot(in GrowingNode root)
    {
        var best = new Split();
        var gains = new (double Loss, int Feature)[_features.Length];
        for (var feature = 0; feature < gains.Length; feature++)
        {
            var own = new Split();
            Score(feature, root, ref own);
            gains[feature] = (own.IsFound ? -Math.Round(own.Numerator / own.Denominator / root.Weight, GainDigits) : double.PositiveInfinity, feature);
            if (own.IsFound && own.Numerator * best.Denominator > best.BarFor(feature) * own.Denominator)
                best = own;
        }

        Array.Sort(gains);
        for (var place = 0; place < gains.Length; place++)
            _features[place] = gains[place].Feature;
        _isRanked = true;
        return best;
    }

    // Children and siblings know the constant features by their number alone, so those found earlier keep their order.
    private void RestoreConstants(int known, int total)
    {
        Array.Copy(_constants, _features, known);
        Array.Copy(_features, known, _constants, known, total - known);
    }

    private void Swap(int place, int other) => (_features[place], _features[other]) = (_features[other], _features[place]);
}
