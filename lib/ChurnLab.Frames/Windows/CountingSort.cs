using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames.Windows;

/// <summary>Sorts rows by small codes in two passes; equal codes keep their order.</summary>
internal static class CountingSort
{
    /// <summary>Where each code starts among sorted rows, and at the end where the last one has ended.</summary>
    public static int[] Starts(ReadOnlySpan<int> codes, int count)
    {
        var starts = new int[count + 1];
        foreach (var code in codes)
        {
            if (code != KeyCodes.None)
                starts[code + 1]++;
        }

        for (var code = 0; code < count; code++)
            starts[code + 1] += starts[code];
        return starts;
    }

    /// <summary>Rows by rising code; those without a code are left out.</summary>
    public static int[] Sort(ReadOnlySpan<int> rows, ReadOnlySpan<int> codes, ReadOnlySpan<int> starts)
    {
        var next = starts.ToArray();
        var sorted = new int[starts[^1]];
        foreach (var row in rows)
        {
            if (codes[row] is not KeyCodes.None and var code)
                sorted[next[code]++] = row;
        }

        return sorted;
    }
}
