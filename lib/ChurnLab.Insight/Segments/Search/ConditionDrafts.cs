using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Makes the bins of a feature and the conditions that are runs of them.</summary>
internal sealed class ConditionDrafts
{
    // Codes are bytes; what a reader can take in is far less.
    private const int MostLevels = 200;

    private readonly List<(Condition Condition, int First, int Last)> _drafts = [];
    private readonly byte[] _codes;
    private int _bins;

    private ConditionDrafts(int rows) => _codes = new byte[rows];

    /// <summary>Cuts a feature.</summary>
    /// <param name="column">The feature.</param>
    /// <param name="finder">Options.</param>
    /// <param name="conditions">The conditions kept are added to these.</param>
    public static BinnedFeature Cut(FeatureColumn column, SegmentFinder finder, List<Condition> conditions)
    {
        var drafts = new ConditionDrafts(column.Length);
        if (column is CategoryFeature category)
            drafts.AddLevels(category);
        else
            drafts.AddNumbers((NumberFeature)column, finder);
        if (column.MissingCount > 0)
            drafts._drafts.Add((new MissingCondition(column.Name), drafts._bins - 1, drafts._bins - 1));
        return drafts.Kept(finder.SmallestSize(column.Length), conditions);
    }

    private void AddLevels(CategoryFeature category)
    {
        var counts = new int[category.Levels.Count];
        foreach (var code in category.Codes)
        {
            if (code >= 0)
                counts[code]++;
        }

        int[] kept = [.. Enumerable.Range(0, counts.Length).OrderByDescending(code => counts[code]).Take(MostLevels).Order()];
        var bins = new byte[counts.Length];
        Array.Fill(bins, (byte)kept.Length);
        foreach (var (bin, code) in kept.Index())
        {
            bins[code] = (byte)bin;
            _drafts.Add((new LevelCondition(category.Name, category.Levels[code]), bin, bin));
        }

        _bins = kept.Length + 2;
        for (var row = 0; row < _codes.Length; row++)
            _codes[row] = category.Codes[row] == CategoryFeature.MissingCode ? (byte)(_bins - 1) : bins[category.Codes[row]];
    }

    private void AddNumbers(NumberFeature numbers, SegmentFinder finder)
    {
        double[] sorted = [.. numbers.Values];
        Array.Sort(sorted);
        var known = sorted.AsSpan(numbers.MissingCount); // NaN sorts first.
        var values = Few(known, finder.FewValues);
        var ends = values ?? (known.Length == 0 ? [] : RoundThresholds.Of(known, finder.MaxThresholds, IsWhole(known)));
        // Both ends of a range belong to it: the end of one and the beginning of the next has a bin of its own.
        _bins = (2 * ends.Length) + 2;
        for (var row = 0; row < _codes.Length; row++)
            _codes[row] = (byte)(double.IsNaN(numbers.Values[row]) ? _bins - 1 : Place(ends, numbers.Values[row]));
        AddRanges(numbers.Name, ends, values is not null, finder.Windows);
        if (numbers.MissingCount > 0)
            _drafts.Add((new RangeCondition(numbers.Name, double.NegativeInfinity, double.PositiveInfinity), 0, _bins - 2));
    }

    private void AddRanges(string name, double[] ends, bool areValues, bool windows)
    {
        for (var i = 0; areValues && i < ends.Length; i++)
            Add(name, ends, i, i);
        // Of two values each is a condition already.
        if (areValues && ends.Length <= 2)
            return;
        for (var i = 0; i < ends.Length; i++)
        {
            _drafts.Add((new RangeCondition(name, ends[i], double.PositiveInfinity), (2 * i) + 1, _bins - 2));
            _drafts.Add((new RangeCondition(name, double.NegativeInfinity, ends[i]), 0, (2 * i) + 1));
        }

        for (var i = 0; windows && i < ends.Length; i++)
        {
            for (var j = i + 1; j < ends.Length; j++)
                Add(name, ends, i, j);
        }
    }

    private void Add(string name, double[] ends, int lower, int upper) =>
        _drafts.Add((new RangeCondition(name, ends[lower], ends[upper]), (2 * lower) + 1, (2 * upper) + 1));

    // Empty bins vanish, then conditions that hold for the same rows, then bins that no condition tells apart.
    private BinnedFeature Kept(int smallest, List<Condition> conditions)
    {
        var before = new int[_bins + 1];
        foreach (var code in _codes)
            before[code + 1]++;
        for (var bin = 0; bin < _bins; bin++)
            before[bin + 1] += before[bin];
        var fewestOthers = Math.Max(1, Math.Min(smallest, _codes.Length / 50));
        var runs = new HashSet<(int From, int To)>();
        var kept = new List<(Condition Condition, int From, int To)>();
        foreach (var (condition, first, last) in _drafts)
        {
            var (from, to) = (before[first], before[last + 1]);
            if (to - from >= smallest && _codes.Length - (to - from) >= fewestOthers && runs.Add((from, to)))
                kept.Add((condition, from, to));
        }

        int[] cuts = [.. runs.SelectMany(run => new[] { run.From, run.To }).Append(0).Append(_codes.Length).Distinct().Order()];
        var map = new byte[_bins];
        for (var bin = 0; bin < _bins; bin++)
        {
            var cut = Array.BinarySearch(cuts, before[bin]);
            map[bin] = (byte)Math.Max(0, Math.Min(cut >= 0 ? cut : ~cut - 1, cuts.Length - 2));
        }

        for (var row = 0; row < _codes.Length; row++)
            _codes[row] = map[_codes[row]];
        var selectors = kept.Select((run, i) =>
            new Selector(conditions.Count + i, Array.BinarySearch(cuts, run.From), Array.BinarySearch(cuts, run.To) - 1));
        BinnedFeature feature = new(_codes, Math.Max(1, cuts.Length - 1), [.. selectors]);
        conditions.AddRange(kept.Select(run => run.Condition));
        return feature;
    }

    private static int Place(double[] ends, double value)
    {
        var place = Array.BinarySearch(ends, value);
        return place >= 0 ? (2 * place) + 1 : 2 * ~place;
    }

    private static bool IsWhole(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value != Math.Floor(value))
                return false;
        }

        return true;
    }

    // The different values, when there are few.
    private static double[]? Few(ReadOnlySpan<double> sorted, int most)
    {
        var found = new List<double>();
        foreach (var value in sorted)
        {
            if (found.Count > 0 && found[^1] == value)
                continue;
            if (found.Count == most)
                return null;
            found.Add(value);
        }

        return [.. found];
    }
}
