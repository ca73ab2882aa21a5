namespace ChurnLab.Frames.Cleaning;

/// <summary>Columns with some cells rewritten.</summary>
internal static class CellRewriting
{
    /// <summary>The column with some cells missing.</summary>
    public static Column Blank(Column column, IReadOnlyList<int> rows) => column switch
    {
        NumberColumn numbers => NumberColumn.Over(column.Name, With(numbers, rows, double.NaN)),
        IntegerColumn integers => IntegerColumn.Over(column.Name, With(integers, rows, IntegerColumn.MissingValue)),
        BooleanColumn booleans => BooleanColumn.Over(column.Name, With(booleans, rows, BooleanColumn.MissingValue)),
        DateColumn dates => DateColumn.Over(column.Name, With(dates, rows, DateColumn.MissingValue)),
        TextColumn texts => texts.WithCodes(With(texts, rows, TextColumn.MissingCode)),
        _ => throw new ArgumentException($"There is no kind of column such as {column.Kind}.", nameof(column)),
    };

    /// <summary>The column with some texts replaced by others.</summary>
    /// <param name="column">The column.</param>
    /// <param name="replacement">The new text of each level; null keeps it.</param>
    /// <remarks>
    /// An order stays: a level that others become keeps its place, a new text has that of the first level that becomes
    /// it.
    /// </remarks>
    public static TextColumn Replace(TextColumn column, IReadOnlyList<string?> replacement)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = column.Levels.Select((level, code) => replacement[code] ?? level).ToArray();
        var staying = column.Levels.Where((_, code) => replacement[code] is null).ToHashSet(StringComparer.Ordinal);
        for (var code = 0; code < texts.Length; code++)
        {
            if (replacement[code] is null || !staying.Contains(texts[code]))
                places.TryAdd(texts[code], places.Count);
        }

        var newCode = Array.ConvertAll(texts, text => places[text]);

        var codes = column.AsSpan().ToArray();
        foreach (ref var code in codes.AsSpan())
            code = code == TextColumn.MissingCode ? code : newCode[code];
        return column.IsOrdered
            ? TextColumn.OverOrdered(column.Name, codes, [.. places.Keys])
            : TextColumn.Over(column.Name, codes, [.. places.Keys]);
    }

    private static T[] With<T>(StoredColumn<T> column, IReadOnlyList<int> rows, T value)
        where T : unmanaged
    {
        var stored = column.AsSpan().ToArray();
        foreach (var row in rows)
            stored[row] = value;
        return stored;
    }
}
