namespace ChurnLab.Frames.Joining;

/// <summary>Puts columns one below the other.</summary>
internal static class ColumnAppending
{
    /// <summary>Appends columns of one kind, or of whole numbers and numbers; those without values fit any kind.</summary>
    /// <param name="name">Name of the result.</param>
    /// <param name="parts">The columns, at least one.</param>
    /// <param name="kindsDiffer">Makes the error for two columns that do not fit, by their places.</param>
    public static Column Of(string name, IReadOnlyList<Column> parts, Func<int, int, FrameException> kindsDiffer)
    {
        var kind = CommonKind(parts, kindsDiffer);
        var fitting = parts.Select(part => Fit(part, kind)).ToArray();
        return kind switch
        {
            ColumnKind.Number => NumberColumn.Over(name, Concatenated<double>(fitting)),
            ColumnKind.Integer => IntegerColumn.Over(name, Concatenated<long>(fitting)),
            ColumnKind.Boolean => BooleanColumn.Over(name, Concatenated<byte>(fitting)),
            ColumnKind.Date => DateColumn.Over(name, Concatenated<int>(fitting)),
            _ => Texts(name, fitting),
        };
    }

    private static ColumnKind CommonKind(IReadOnlyList<Column> parts, Func<int, int, FrameException> kindsDiffer)
    {
        if (parts.All(part => part.Kind == parts[0].Kind))
            return parts[0].Kind;
        var (kind, first) = (parts[0].Kind, -1);
        for (var place = 0; place < parts.Count; place++)
        {
            if (parts[place].PresentCount == 0 || (first >= 0 && parts[place].Kind == kind))
                continue;
            if (first < 0)
                (kind, first) = (parts[place].Kind, place);
            else if (IsNumeric(kind) && IsNumeric(parts[place].Kind))
                kind = ColumnKind.Number;
            else
                throw kindsDiffer(first, place);
        }

        return kind;
    }

    private static bool IsNumeric(ColumnKind kind) => kind is ColumnKind.Integer or ColumnKind.Number;

    private static Column Fit(Column part, ColumnKind kind) =>
        part.Kind == kind ? part
        : part is IntegerColumn && kind == ColumnKind.Number ? NumberColumn.Over(part.Name, Cells.Numbers(part))
        : MissingColumn.Of(part.Name, kind, part.Length);

    private static T[] Concatenated<T>(Column[] parts)
        where T : unmanaged
    {
        var all = GC.AllocateUninitializedArray<T>(parts.Sum(part => part.Length));
        var next = 0;
        foreach (var part in parts.Cast<StoredColumn<T>>())
        {
            part.AsSpan().CopyTo(all.AsSpan(next));
            next += part.Length;
        }

        return all;
    }

    private static TextColumn Texts(string name, Column[] parts)
    {
        var levels = new TextLevels();
        var order = TextOrders.Shared([.. parts.Cast<TextColumn>()]);
        foreach (var level in order ?? [])
            levels.Add(level);
        var codes = GC.AllocateUninitializedArray<int>(parts.Sum(part => part.Length));
        var next = 0;
        foreach (var part in parts.Cast<TextColumn>())
        {
            var map = levels.Add(part);
            foreach (var code in part.AsSpan())
                codes[next++] = code == TextColumn.MissingCode ? code : map[code];
        }

        return order is null
            ? TextColumn.Over(name, codes, levels.ToArray())
            : TextColumn.OverOrdered(name, codes, levels.ToArray());
    }
}
