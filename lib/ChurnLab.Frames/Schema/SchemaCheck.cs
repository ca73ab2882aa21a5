using System.Collections.Frozen;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Schema;

/// <summary>Finds values that break the rules of a schema.</summary>
internal static class SchemaCheck
{
    /// <summary>Looks through the columns of a table.</summary>
    /// <param name="schema">The rules.</param>
    /// <param name="columns">A column for each of the schema, of its kind; null for one that is not there.</param>
    /// <param name="unreadable">
    /// By column of the schema, rows whose values were not of its kind and are stored as missing.
    /// </param>
    /// <returns>Null when nothing is wrong.</returns>
    public static SchemaViolation? Find(
        FrameSchema schema,
        IReadOnlyList<Column?> columns,
        IReadOnlyList<IReadOnlyList<int>> unreadable)
    {
        SchemaViolation? first = null;
        var count = 0;
        for (var place = 0; place < columns.Count; place++)
        {
            AmbientCancellation.ThrowIfRequested();
            if (columns[place] is not { } column)
                continue;
            var wrong = new WrongCells(column.Length);
            Find(schema.Columns[place], column, unreadable[place], wrong);
            count += wrong.Count;
            if (wrong.Count > 0 && (first is null || wrong.First < first.Row))
                first = First(wrong.First, place);
        }

        return first is null ? null : first with { Count = count };

        SchemaViolation First(int row, int place) => new(
            row,
            place,
            Earlier(schema.Columns[place], columns[place]!, row),
            columns[place]!.IsMissing(row) && !unreadable[place].Contains(row),
            Count: 0);
    }

    private static void Find(SchemaColumn rule, Column column, IReadOnlyList<int> unreadable, WrongCells wrong)
    {
        foreach (var row in unreadable)
            wrong.Add(row);
        if (!rule.AllowMissing && column.MissingCount > unreadable.Count)
            FindMissing(column, wrong);
        switch (column)
        {
            case NumberColumn numbers when (rule.Min ?? rule.Max) is not null:
                FindOutside(rule, numbers, wrong);
                break;
            case IntegerColumn integers when (rule.Min ?? rule.Max) is not null || rule.AllowedIntegers.Count > 0:
                FindOutside(rule, integers, wrong);
                break;
            case TextColumn texts when rule.AllowedTexts.Count > 0:
                FindUnknown(rule, texts, wrong);
                break;
        }

        if (rule.Unique && column.DistinctCount() < column.PresentCount)
            FindRepeated(column, wrong);
    }

    private static void FindMissing(Column column, WrongCells wrong)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (column.IsMissing(row))
                wrong.Add(row);
        }
    }

    private static void FindOutside(SchemaColumn rule, NumberColumn column, WrongCells wrong)
    {
        var (min, max) = (rule.Min ?? double.NegativeInfinity, rule.Max ?? double.PositiveInfinity);
        var values = column.AsSpan();
        for (var row = 0; row < values.Length; row++)
        {
            // False for NaN, which is missing.
            if (values[row] < min || values[row] > max)
                wrong.Add(row);
        }
    }

    private static void FindOutside(SchemaColumn rule, IntegerColumn column, WrongCells wrong)
    {
        var (min, max) = (rule.Min ?? double.NegativeInfinity, rule.Max ?? double.PositiveInfinity);
        var allowed = rule.AllowedIntegers.Count == 0 ? null : rule.AllowedIntegers.ToFrozenSet();
        var values = column.AsSpan();
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            if (value != IntegerColumn.MissingValue && (value < min || value > max || allowed?.Contains(value) == false))
                wrong.Add(row);
        }
    }

    private static void FindUnknown(SchemaColumn rule, TextColumn column, WrongCells wrong)
    {
        var allowed = rule.AllowedTexts.ToHashSet(StringComparer.Ordinal);
        bool[] known = [.. column.Levels.Select(allowed.Contains)];
        var codes = column.AsSpan();
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] != TextColumn.MissingCode && !known[codes[row]])
                wrong.Add(row);
        }
    }

    private static void FindRepeated(Column column, WrongCells wrong)
    {
        var seen = new HashSet<object>();
        for (var row = 0; row < column.Length; row++)
        {
            if (column.ValueAt(row) is { } value && !seen.Add(value))
                wrong.Add(row);
        }
    }

    private static int? Earlier(SchemaColumn rule, Column column, int row)
    {
        if (!rule.Unique || column.ValueAt(row) is not { } value)
            return null;
        var earlier = Enumerable.Range(0, row).FirstOrDefault(before => value.Equals(column.ValueAt(before)), -1);
        return earlier < 0 ? null : earlier;
    }
}
