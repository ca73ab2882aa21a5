namespace ChurnLab.Frames.Cleaning;

/// <summary>Compares cells of columns of one kind; missing equals missing, and 0 equals −0.</summary>
internal static class CellComparison
{
    /// <summary>Whether two cells of one column hold the same.</summary>
    public static bool Same(Column column, int row, int other) => column switch
    {
        NumberColumn numbers => numbers.AsSpan()[row].Equals(numbers.AsSpan()[other]),
        IntegerColumn integers => integers.AsSpan()[row] == integers.AsSpan()[other],
        BooleanColumn booleans => booleans.AsSpan()[row] == booleans.AsSpan()[other],
        DateColumn dates => dates.AsSpan()[row] == dates.AsSpan()[other],
        _ => ((TextColumn)column).AsSpan()[row] == ((TextColumn)column).AsSpan()[other],
    };

    /// <summary>Rows of a column whose cells differ from those of a column that should hold them in order.</summary>
    /// <param name="before">The column.</param>
    /// <param name="kept">Rows the other column should hold; null for all.</param>
    /// <param name="after">The other column, of the same kind and of as many rows as are kept.</param>
    public static int[] Differing(Column before, int[]? kept, Column after) => (before, after) switch
    {
        _ when ReferenceEquals(before, after) && kept is null => [],
        (NumberColumn a, NumberColumn b) => Differing(a.AsSpan(), kept, b.AsSpan()),
        (IntegerColumn a, IntegerColumn b) => Differing(a.AsSpan(), kept, b.AsSpan()),
        (BooleanColumn a, BooleanColumn b) => Differing(a.AsSpan(), kept, b.AsSpan()),
        (DateColumn a, DateColumn b) => Differing(a.AsSpan(), kept, b.AsSpan()),
        _ => Differing((TextColumn)before, kept, (TextColumn)after),
    };

    private static int[] Differing(TextColumn before, int[]? kept, TextColumn after)
    {
        if (ReferenceEquals(before.Levels, after.Levels))
            return Differing(before.AsSpan(), kept, after.AsSpan());
        const int unknown = -2;
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var code = 0; code < before.Levels.Count; code++)
            codeOf.TryAdd(before.Levels[code], code);
        var translated = after.Levels.Select(text => codeOf.GetValueOrDefault(text, unknown)).ToArray();
        var codes = after.AsSpan().ToArray();
        foreach (ref var code in codes.AsSpan())
            code = code == TextColumn.MissingCode ? code : translated[code];
        return Differing(before.AsSpan(), kept, codes);
    }

    private static int[] Differing<T>(ReadOnlySpan<T> before, int[]? kept, ReadOnlySpan<T> after)
        where T : unmanaged, IEquatable<T>
    {
        var differing = new List<int>();
        for (var i = 0; i < after.Length; i++)
        {
            var row = kept is null ? i : kept[i];
            // Equals, unlike the operator, takes NaN for NaN.
            if (!before[row].Equals(after[i]))
                differing.Add(row);
        }

        return [.. differing];
    }
}
