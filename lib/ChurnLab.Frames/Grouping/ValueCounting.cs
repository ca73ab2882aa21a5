namespace ChurnLab.Frames.Grouping;

/// <summary>How often each value of a column occurs.</summary>
internal static class ValueCounting
{
    public static Frame Of(Column column, bool includeMissing)
    {
        var keys = KeyCodes.Of(column, includeMissing);
        var sizes = keys.Sizes();
        var order = MostFrequentFirst(sizes);
        double total = sizes.Sum(size => (long)size);
        return new Frame(
            column.Rename("value").Take(Array.ConvertAll(order, code => keys.FirstRows[code])),
            IntegerColumn.Over("count", Array.ConvertAll(order, code => (long)sizes[code])),
            NumberColumn.Over("share", Array.ConvertAll(order, code => sizes[code] / total)));
    }

    /// <summary>Codes by falling size; equal sizes keep the order of the codes.</summary>
    private static int[] MostFrequentFirst(int[] sizes)
    {
        var order = Enumerable.Range(0, sizes.Length).ToArray();
        var falling = new long[sizes.Length];
        for (var code = 0; code < sizes.Length; code++)
            falling[code] = ((long)-sizes[code] << 32) + code;
        Array.Sort(falling, order);
        return order;
    }
}
