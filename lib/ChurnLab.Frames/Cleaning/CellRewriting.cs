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
        _ => Blank((TextColumn)column, rows),
    };

    /// <summary>The column with some texts replaced by others.</summary>
    /// <param name="column">The column.</param>
    /// <param name="replacement">The new text of each level; null keeps it.</param>
    public static TextColumn Replace(TextColumn column, IReadOnlyList<string?> replacement)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var newCode = new int[column.Levels.Count];
        for (var code = 0; code < newCode.Length; code++)
        {
            var text = replacement[code] ?? column.Levels[code];
            if (!places.TryGetValue(text, out newCode[code]))
                places.Add(text, newCode[code] = places.Count);
        }

        var codes = column.AsSpan().ToArray();
        foreach (ref var code in codes.AsSpan())
            code = code == TextColumn.MissingCode ? code : newCode[code];
        return TextColumn.Over(column.Name, codes, [.. places.Keys]);
    }

    private static TextColumn Blank(TextColumn column, IReadOnlyList<int> rows) =>
        TextColumn.Over(column.Name, With(column, rows, TextColumn.MissingCode), [.. column.Levels]);

    private static T[] With<T>(StoredColumn<T> column, IReadOnlyList<int> rows, T value)
        where T : unmanaged
    {
        var stored = column.AsSpan().ToArray();
        foreach (var row in rows)
            stored[row] = value;
        return stored;
    }
}
