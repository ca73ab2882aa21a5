using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames.Grouping;

/// <summary>
/// Rows coded by the value they hold: code 0 for the smallest value, then 1, and so on without gaps. What grouping,
/// counting and joining work on instead of values.
/// </summary>
internal sealed class KeyCodes
{
    /// <summary>The code of a row without a key.</summary>
    public const int None = -1;

    // Sizes of a slice are added up at the end, which must stay cheap beside the counting.
    private const int RowsPerSizeSlice = 1 << 17;
    private const int MostSizeSlices = 16;

    private int[]? _firstRows;
    private int[]? _sizes;

    public KeyCodes(int[] codes, int count)
    {
        Codes = codes;
        Count = count;
    }

    /// <summary>Code per row; <see cref="None"/> where the value is missing.</summary>
    public int[] Codes { get; }

    /// <summary>Number of different values.</summary>
    public int Count { get; }

    /// <summary>First row that has a code, per code: taking these rows of a column gives its values in order.</summary>
    public int[] FirstRows => _firstRows ??= FindFirstRows();

    /// <summary>Codes the values of a column.</summary>
    public static KeyCodes Of(Column column, bool missingIsKey = false) =>
        KeyCoding.Of(KeySource.Of(column), missingIsKey);

    /// <summary>
    /// Codes the combinations of values of several columns, ordered by the first, then the second, and so on.
    /// </summary>
    public static KeyCodes Of(IReadOnlyList<Column> columns, bool missingIsKey)
    {
        var coded = Of(columns[0], missingIsKey);
        for (var i = 1; i < columns.Count; i++)
            coded = coded.Within(Of(columns[i], missingIsKey));
        return coded;
    }

    /// <summary>Codes the pairs of these codes and others of the same rows.</summary>
    public KeyCodes Within(KeyCodes inner) => KeyCoding.Of(KeySource.OfPairs(this, inner), missingIsKey: false);

    /// <summary>Number of rows per code.</summary>
    public int[] Sizes() => _sizes ??= CountRows();

    private int[] CountRows()
    {
        var slices = Math.Clamp(Codes.Length / Math.Max(RowsPerSizeSlice, 8 * Count), 1, MostSizeSlices);
        var parts = new int[slices][];
        RowSlices.EachOf(slices, Codes.Length, (slice, start, end) =>
        {
            // A place more than codes, for the rows without one.
            var sizes = new int[Count + 1];
            foreach (var code in Codes.AsSpan(start..end))
                sizes[code + 1]++;
            parts[slice] = sizes;
        });
        var total = new int[Count];
        foreach (var part in parts)
        {
            for (var code = 0; code < total.Length; code++)
                total[code] += part[code + 1];
        }

        return total;
    }

    private int[] FindFirstRows()
    {
        var first = new int[Count];
        Array.Fill(first, None);
        var left = Count;
        for (var row = 0; left > 0; row++)
        {
            var code = Codes[row];
            if (code == None || first[code] != None)
                continue;
            first[code] = row;
            left--;
        }

        return first;
    }
}
