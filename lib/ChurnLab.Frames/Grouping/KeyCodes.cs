namespace ChurnLab.Frames.Grouping;

/// <summary>
/// Rows coded by the value they hold: code 0 for the smallest value, then 1, and so on without gaps. What grouping,
/// counting and
/// joining work on instead of values.
/// </summary>
internal sealed class KeyCodes
{
    /// <summary>The code of a row without a key.</summary>
    public const int None = -1;

    private KeyCodes(int[] codes, int[] firstRows)
    {
        Codes = codes;
        FirstRows = firstRows;
    }

    /// <summary>Code per row; <see cref="None"/> where the value is missing.</summary>
    public int[] Codes { get; }

    /// <summary>First row that has a code, per code: taking these rows of a column gives its values in order.</summary>
    public int[] FirstRows { get; }

    /// <summary>Number of different values.</summary>
    public int Count => FirstRows.Length;

    /// <summary>Codes the values of a column.</summary>
    public static KeyCodes Of(Column column, bool missingIsKey = false)
    {
        var keys = new long[column.Length];
        column.WriteKeys(keys);
        var coded = OfKeys(keys);
        return missingIsKey ? coded.WithMissingLast() : coded;
    }

    /// <summary>
    /// Codes the combinations of values of several columns, ordered by the first, then the second, and so on.
    /// </summary>
    public static KeyCodes Of(IReadOnlyList<Column> columns, bool missingIsKey)
    {
        var coded = Of(columns[0], missingIsKey);
        for (var i = 1; i < columns.Count; i++)
        {
            var next = Of(columns[i], missingIsKey);
            var keys = new long[coded.Codes.Length];
            for (var row = 0; row < keys.Length; row++)
            {
                var (outer, inner) = (coded.Codes[row], next.Codes[row]);
                keys[row] = outer == None || inner == None ? long.MinValue : ((long)outer * next.Count) + inner;
            }

            coded = OfKeys(keys);
        }

        return coded;
    }

    /// <summary>Number of rows per code.</summary>
    public int[] Sizes()
    {
        var sizes = new int[Count];
        foreach (var code in Codes)
        {
            if (code != None)
                sizes[code]++;
        }

        return sizes;
    }

    private static KeyCodes OfKeys(ReadOnlySpan<long> keys)
    {
        var (smallest, largest) = (long.MaxValue, long.MinValue);
        foreach (var key in keys)
        {
            if (key != long.MinValue)
                (smallest, largest) = (Math.Min(smallest, key), Math.Max(largest, key));
        }

        // A table over the range of keys is several times faster than hashing; it may be as large as the data.
        var range = unchecked((ulong)largest - (ulong)smallest);
        return largest == long.MinValue ? new KeyCodes(AllNone(keys.Length), [])
            : range < (ulong)Math.Max(1 << 16, 2 * (long)keys.Length) ? ByTable(keys, smallest, (int)range + 1)
            : ByHash(keys);
    }

    private static KeyCodes ByTable(ReadOnlySpan<long> keys, long smallest, int range)
    {
        var first = new int[range];
        Array.Fill(first, None);
        for (var row = keys.Length - 1; row >= 0; row--)
        {
            if (keys[row] != long.MinValue)
                first[keys[row] - smallest] = row;
        }

        var firstRows = Array.FindAll(first, row => row != None);
        var codeOf = first;
        var next = 0;
        for (var key = 0; key < range; key++)
            codeOf[key] = first[key] == None ? None : next++;

        var codes = new int[keys.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = keys[row] == long.MinValue ? None : codeOf[keys[row] - smallest];
        return new KeyCodes(codes, firstRows);
    }

    private static KeyCodes ByHash(ReadOnlySpan<long> keys)
    {
        var found = new Dictionary<long, int>();
        var firstRows = new List<int>();
        var codes = new int[keys.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = None;
            if (keys[row] != long.MinValue && !found.TryGetValue(keys[row], out code))
            {
                found.Add(keys[row], code = firstRows.Count);
                firstRows.Add(row);
            }

            codes[row] = code;
        }

        var order = firstRows.ToArray();
        long[] sorted = [.. found.Keys];
        Array.Sort(sorted, order);
        var codeOf = new int[order.Length];
        for (var code = 0; code < order.Length; code++)
            codeOf[codes[order[code]]] = code;
        for (var row = 0; row < codes.Length; row++)
            codes[row] = codes[row] == None ? None : codeOf[codes[row]];
        return new KeyCodes(codes, order);
    }

    private static int[] AllNone(int length)
    {
        var codes = new int[length];
        Array.Fill(codes, None);
        return codes;
    }

    private KeyCodes WithMissingLast()
    {
        var first = Array.IndexOf(Codes, None);
        if (first < 0)
            return this;
        var last = Count;
        return new KeyCodes(Array.ConvertAll(Codes, code => code == None ? last : code), [.. FirstRows, first]);
    }
}
