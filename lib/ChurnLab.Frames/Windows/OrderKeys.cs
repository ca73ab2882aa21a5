namespace ChurnLab.Frames.Windows;

/// <summary>Values of any kind as whole numbers of the same order.</summary>
internal static class OrderKeys
{
    /// <summary>The key of a missing value.</summary>
    public const long Missing = long.MinValue;

    /// <summary>One key per row, rising with the values (sign 1) or falling (−1).</summary>
    public static long[] Of(Column column, int sign)
    {
        var keys = new long[column.Length];
        column.WriteKeys(0, keys);
        if (sign > 0)
            return keys;
        for (var row = 0; row < keys.Length; row++)
            keys[row] = keys[row] == Missing ? Missing : -keys[row];
        return keys;
    }
}
