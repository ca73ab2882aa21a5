using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Ascending lists of rows.</summary>
internal static class RowLists
{
    // Often enough that an interrupted cell stops at once, rarely enough to cost nothing.
    private const int CancellationInterval = 1 << 16;

    /// <summary>Rows of a frame for which a predicate holds.</summary>
    public static int[] Where(Frame frame, Func<FrameRow, bool> predicate) =>
        Where(frame.RowCount, row => predicate(new FrameRow(frame, row)));

    /// <summary>Rows from 0 to a count for which a predicate holds.</summary>
    public static int[] Where(int count, Func<int, bool> predicate)
    {
        var found = new List<int>();
        for (var row = 0; row < count; row++)
        {
            if (row % CancellationInterval == 0)
                AmbientCancellation.ThrowIfRequested();
            if (predicate(row))
                found.Add(row);
        }

        return [.. found];
    }

    /// <summary>Rows from 0 to a count that are not in a list.</summary>
    /// <exception cref="ArgumentException">The list is not in ascending order or holds rows that do not exist.</exception>
    public static int[] Others(IReadOnlyList<int> rows, int count)
    {
        if (Unordered(rows, count) is { } wrong)
            throw new ArgumentException(wrong, nameof(rows));
        var others = new int[count - rows.Count];
        var (next, listed) = (0, 0);
        for (var row = 0; row < count; row++)
        {
            if (listed < rows.Count && rows[listed] == row)
                listed++;
            else
                others[next++] = row;
        }

        return others;
    }

    /// <summary>What is wrong with a list that should be ascending and within a count; null when nothing is.</summary>
    public static string? Unordered(IReadOnlyList<int> rows, int count)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] < 0 || rows[i] >= count)
                return $"Row {rows[i]} is listed, but the {count} rows are counted from 0.";
            if (i > 0 && rows[i] <= rows[i - 1])
                return $"Rows must be listed in ascending order, each once, but {rows[i]} follows {rows[i - 1]}.";
        }

        return null;
    }
}
