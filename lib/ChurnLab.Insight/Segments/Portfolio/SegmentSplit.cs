using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>The members of a segment parted by one feature.</summary>
internal sealed class SegmentSplit
{
    private const int MostValues = 6;
    private const int LeastMembers = 30;
    private const double LeastShare = 0.1;
    private readonly int[] _partOf;
    private readonly int[] _sizes;

    private SegmentSplit(List<Condition> parts, int[] partOf, int[] sizes) => (Parts, _partOf, _sizes) = (parts, partOf, sizes);

    /// <summary>What each part has in common.</summary>
    public IReadOnlyList<Condition> Parts { get; }

    /// <summary>Parts the members; null where the feature does not make two parts that are large enough.</summary>
    public static SegmentSplit? Of(FeatureColumn column, int[] members)
    {
        var parts = new List<Condition>();
        var partOf = column is NumberFeature number ? OfNumbers(number, members, parts) : OfLevels((CategoryFeature)column, members, parts);
        if (partOf.Contains(-1))
        {
            partOf = Array.ConvertAll(partOf, part => part < 0 ? parts.Count : part);
            parts.Add(new MissingCondition(column.Name));
        }

        var sizes = new int[parts.Count];
        foreach (var part in partOf)
            sizes[part]++;
        return KeepLarge(parts, partOf, sizes, Math.Max(LeastMembers, (int)Math.Ceiling(LeastShare * members.Length)));
    }

    /// <summary>Difference between the highest and the lowest rate of a part.</summary>
    public double Spread(int[] classes, Span<int> counts)
    {
        var (lowest, highest) = Ends(classes, counts);
        return ((double)highest.Positives / highest.Size) - ((double)lowest.Positives / lowest.Size);
    }

    /// <summary>The parts with the lowest and the highest rate; of equal ones the first.</summary>
    public ((int Part, int Positives, int Size) Lowest, (int Part, int Positives, int Size) Highest) Ends(int[] classes, Span<int> counts)
    {
        counts[.._sizes.Length].Clear();
        for (var i = 0; i < classes.Length; i++)
        {
            if (_partOf[i] >= 0)
                counts[_partOf[i]] += classes[i];
        }

        var (lowest, highest) = (0, 0);
        for (var part = 1; part < _sizes.Length; part++)
        {
            // Shares compared as products of whole numbers.
            if ((long)counts[part] * _sizes[lowest] < (long)counts[lowest] * _sizes[part])
                lowest = part;
            if ((long)counts[part] * _sizes[highest] > (long)counts[highest] * _sizes[part])
                highest = part;
        }

        return ((lowest, counts[lowest], _sizes[lowest]), (highest, counts[highest], _sizes[highest]));
    }

    private static SegmentSplit? KeepLarge(List<Condition> parts, int[] partOf, int[] sizes, int least)
    {
        int[] kept = [.. Enumerable.Range(0, parts.Count).Where(part => sizes[part] >= least)];
        return kept.Length < 2 ? null : new SegmentSplit(
            [.. kept.Select(part => parts[part])],
            Array.ConvertAll(partOf, part => Array.IndexOf(kept, part)),
            [.. kept.Select(part => sizes[part])]);
    }

    private static int[] OfLevels(CategoryFeature column, int[] members, List<Condition> parts)
    {
        foreach (var level in column.Levels)
            parts.Add(new LevelCondition(column.Name, level));
        var codes = column.Codes;
        var partOf = new int[members.Length];
        for (var i = 0; i < members.Length; i++)
            partOf[i] = codes[members[i]];
        return partOf;
    }

    private static int[] OfNumbers(NumberFeature column, int[] members, List<Condition> parts)
    {
        var values = Array.ConvertAll(members, row => column.Values[row]);
        double[] known = [.. values.Where(value => !double.IsNaN(value)).Order()];
        double[] distinct = [.. known.Distinct()];
        double[] uppers = distinct.Length <= MostValues
            ? distinct
            : [.. new[] { known[(known.Length - 1) / 3], known[2 * (known.Length - 1) / 3], known[^1] }.Distinct()];
        var lower = 0;
        foreach (var upper in uppers)
        {
            parts.Add(new RangeCondition(column.Name, known[lower], upper));
            lower = Array.FindLastIndex(known, value => value <= upper) + 1;
        }

        return Array.ConvertAll(values, value => double.IsNaN(value) ? -1 : Array.FindIndex(uppers, upper => value <= upper));
    }
}
