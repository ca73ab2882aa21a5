namespace ChurnLab.Frames.Joining;

/// <summary>Orders of texts that columns below each other have in common.</summary>
internal static class TextOrders
{
    /// <summary>
    /// The longest order among the columns, where it holds every other order within it and every text of columns without
    /// one; null where there is none such. Columns without values have a say only where all are so.
    /// </summary>
    public static IReadOnlyList<string>? Shared(IReadOnlyList<TextColumn> columns)
    {
        var telling = columns.Where(column => column.PresentCount > 0).ToArray();
        if (telling.Length == 0)
            telling = [.. columns];
        if (telling.Where(column => column.IsOrdered).MaxBy(column => column.Levels.Count) is not { } longest)
            return null;
        var places = longest.Levels.Index().ToDictionary(level => level.Item, level => level.Index, StringComparer.Ordinal);
        return Array.TrueForAll(telling, column => column.IsOrdered ? Ascends(column.Levels, places) : Fits(column, places))
            ? longest.Levels
            : null;
    }

    private static bool Ascends(IReadOnlyList<string> levels, Dictionary<string, int> places)
    {
        var last = -1;
        foreach (var level in levels)
        {
            if (!places.TryGetValue(level, out var place) || place < last)
                return false;
            last = place;
        }

        return true;
    }

    private static bool Fits(TextColumn column, Dictionary<string, int> places)
    {
        var fits = column.Levels.Select(places.ContainsKey).ToArray();
        foreach (var code in column.AsSpan())
        {
            if (code != TextColumn.MissingCode && !fits[code])
                return false;
        }

        return true;
    }
}
