namespace ChurnLab.Frames.Tables;

/// <summary>Which rows of a long frame stand in a table, and how many on a page.</summary>
/// <param name="Head">Number of rows shown from the start.</param>
/// <param name="Tail">Number of rows shown from the end; 0 when all are shown.</param>
/// <param name="RowCount">Number of rows of the frame.</param>
/// <param name="PageSize">Rows on a page; 0 for a table without pages.</param>
internal sealed record PageLayout(int Head, int Tail, int RowCount, int PageSize)
{
    public bool IsCut => Head + Tail < RowCount;

    public int Skipped => RowCount - Head - Tail;

    /// <summary>The table with pages, where the options ask for them and one does not do.</summary>
    public static PageLayout ForHtml(int rowCount, TableOptions options)
    {
        if (options.PageSize is not { } size)
            return ForText(rowCount, options);
        if (rowCount <= size)
            return new PageLayout(rowCount, 0, rowCount, 0);
        if (rowCount <= options.MaxPagedRows)
            return new PageLayout(rowCount, 0, rowCount, size);
        // Whole pages before the gap and after it, so that none mixes the first rows with the last.
        var half = Math.Max(1, options.MaxPagedRows / 2 / size) * size;
        return 2 * half >= rowCount
            ? new PageLayout(rowCount, 0, rowCount, size)
            : new PageLayout(half, half, rowCount, size);
    }

    /// <summary>The table without pages: first and last rows.</summary>
    public static PageLayout ForText(int rowCount, TableOptions options) => rowCount > options.MaxRows
        ? new PageLayout((options.MaxRows + 1) / 2, options.MaxRows / 2, rowCount, 0)
        : new PageLayout(rowCount, 0, rowCount, 0);
}
