using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames.Joining;

/// <summary>Codes that are equal where keys of two frames are: rows of the left frame, then those of the right.</summary>
internal static class JoinKeys
{
    public static KeyCodes Of(IReadOnlyList<(Column Left, Column Right)> pairs)
    {
        var codes = KeyCoding.Of(Of(pairs[0].Left, pairs[0].Right), missingIsKey: false);
        foreach (var (left, right) in pairs.Skip(1))
            codes = codes.Within(KeyCoding.Of(Of(left, right), missingIsKey: false));
        return codes;
    }

    private static KeySource Of(Column left, Column right) => (left, right) switch
    {
        (TextColumn texts, TextColumn others) => OfTexts(texts, others),
        _ when left.Kind == right.Kind => OfKeys(left, right.WriteKeys, left.LargestKey, right.Length),
        _ when right.PresentCount == 0 => OfKeys(left, AllMissing, left.LargestKey, right.Length),
        _ when left.PresentCount == 0 => Of(MissingColumn.Of(left.Name, right.Kind, left.Length), right),
        (IntegerColumn, NumberColumn numbers) => Of(left, Whole(numbers, left, right)),
        (NumberColumn numbers, IntegerColumn) => Of(Whole(numbers, left, right), right),
        _ => throw JoinErrors.Kinds(left, right),
    };

    private static IntegerColumn Whole(NumberColumn numbers, Column left, Column right)
    {
        try
        {
            return IntegerColumn.Over(numbers.Name, Cells.All(numbers, Cells.StoredInteger));
        }
        catch (FrameException failure)
        {
            throw JoinErrors.NotWhole(left, right, failure);
        }
    }

    private static KeySource OfKeys(Column left, KeyWriter right, long? largest, int rightLength)
    {
        var split = left.Length;
        return new KeySource(split + rightLength, Write, largest);

        void Write(int start, Span<long> keys)
        {
            var fromLeft = Math.Clamp(split - start, 0, keys.Length);
            if (fromLeft > 0)
                left.WriteKeys(start, keys[..fromLeft]);
            if (fromLeft < keys.Length)
                right(start + fromLeft - split, keys[fromLeft..]);
        }
    }

    // Any numbering of the texts will do, so the one of the left frame is kept and the right is mapped onto it.
    private static KeySource OfTexts(TextColumn left, TextColumn right)
    {
        var levels = new TextLevels();
        var (leftMap, rightMap) = (levels.Add(left), levels.Add(right));
        return new KeySource(left.Length + right.Length, Write, Math.Max(0, levels.Count - 1));

        void Write(int start, Span<long> keys)
        {
            var fromLeft = Math.Clamp(left.Length - start, 0, keys.Length);
            if (fromLeft > 0)
                Map(left.AsSpan().Slice(start, fromLeft), leftMap, keys);
            if (fromLeft < keys.Length)
                Map(right.AsSpan().Slice(start + fromLeft - left.Length, keys.Length - fromLeft), rightMap, keys[fromLeft..]);
        }
    }

    private static void Map(ReadOnlySpan<int> codes, int[] map, Span<long> keys)
    {
        for (var i = 0; i < codes.Length; i++)
            keys[i] = codes[i] == TextColumn.MissingCode ? long.MinValue : map[codes[i]];
    }

    private static void AllMissing(int start, Span<long> keys) => keys.Fill(long.MinValue);
}
