namespace ChurnLab.Frames.Reshaping;

/// <summary>Columns of one kind, one below the other.</summary>
internal static class Stacking
{
    public static Column Of(string name, Frame frame, Column[] columns) => CommonKind(columns) switch
    {
        ColumnKind.Number => NumberColumn.Over(name, Joined(columns, frame.Number)),
        ColumnKind.Integer => IntegerColumn.Over(name, Joined(columns, frame.Integer)),
        ColumnKind.Boolean => BooleanColumn.Over(name, Joined(columns, frame.Boolean)),
        ColumnKind.Date => DateColumn.Over(name, Joined(columns, frame.Date)),
        _ => Texts(name, Array.ConvertAll(columns, column => frame.Text(column.Name))),
    };

    private static ColumnKind CommonKind(Column[] columns)
    {
        var first = columns.FirstOrDefault(column => column.PresentCount > 0) ?? columns[0];
        var kind = first.Kind;
        foreach (var other in columns)
        {
            if (other.PresentCount == 0 || other.Kind == kind)
                continue;
            if (!IsNumeric(kind) || !IsNumeric(other.Kind))
                throw PivotErrors.DifferentKinds(first, other);
            kind = ColumnKind.Number;
        }

        return kind;
    }

    private static bool IsNumeric(ColumnKind kind) => kind is ColumnKind.Number or ColumnKind.Integer;

    private static T[] Joined<T>(Column[] columns, Func<string, StoredColumn<T>> read)
        where T : unmanaged
    {
        var joined = new T[columns.Sum(column => column.Length)];
        var next = 0;
        foreach (var column in columns)
        {
            read(column.Name).AsSpan().CopyTo(joined.AsSpan(next));
            next += column.Length;
        }

        return joined;
    }

    private static TextColumn Texts(string name, TextColumn[] columns)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var joined = new int[columns.Sum(column => column.Length)];
        var next = 0;
        foreach (var column in columns)
        {
            int[] codeOf = [.. column.Levels.Select(level => CodeOf(codes, level))];
            foreach (var code in column.AsSpan())
                joined[next++] = code == TextColumn.MissingCode ? code : codeOf[code];
        }

        string[] levels = [.. codes.Keys];
        return Array.TrueForAll(columns, column => column.IsOrdered && column.Levels.SequenceEqual(levels))
            ? TextColumn.OverOrdered(name, joined, levels)
            : TextColumn.Over(name, joined, levels);
    }

    private static int CodeOf(Dictionary<string, int> codes, string level)
    {
        if (!codes.TryGetValue(level, out var code))
            codes.Add(level, code = codes.Count);
        return code;
    }
}
