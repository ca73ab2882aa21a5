namespace ChurnLab.Frames.Cleaning;

/// <summary>How often each level of a column of text occurs.</summary>
internal static class LevelCounts
{
    /// <summary>Number of rows per code, 0 for levels that no row holds any more; without sorting any text.</summary>
    public static int[] Of(TextColumn column)
    {
        var counts = new int[column.Levels.Count];
        foreach (var code in column.AsSpan())
        {
            if (code != TextColumn.MissingCode)
                counts[code]++;
        }

        return counts;
    }
}
