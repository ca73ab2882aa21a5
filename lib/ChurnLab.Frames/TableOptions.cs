namespace ChurnLab.Frames;

/// <summary>How a frame is shown.</summary>
public sealed record TableOptions
{
    /// <summary>The defaults.</summary>
    public static TableOptions Default { get; } = new();

    /// <summary>
    /// Most rows shown: 20 by default. Of a longer frame the first and the last rows are shown, half each, with a gap
    /// between.
    /// Range: 2 or more.
    /// </summary>
    public int MaxRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 20;

    /// <summary>
    /// Most characters shown of a text: 60 by default; what is cut off ends in an ellipsis. Range: 2 or more.
    /// </summary>
    public int MaxTextLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 60;

    /// <summary>
    /// Rows on a page of a table in HTML, where the reader turns pages and sorts by a click on a heading; null, the
    /// default, for a table without pages. Range: 1 or more.
    /// </summary>
    /// <remarks>
    /// The pages need neither network nor kernel: the rows stand in the HTML and a small script shows some of them;
    /// where scripts do not run, all are shown. On paper stands the page that was open, with the numbers of its rows.
    /// Text has no pages, but the first and last rows, see <see cref="MaxRows"/>.
    /// </remarks>
    public int? PageSize
    {
        get;
        init
        {
            if (value is { } size)
                ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>
    /// Most rows of a table with pages: 1000 by default, about 50 bytes a cell. Of a longer frame the first and the
    /// last pages are there, half each, with a note between how many rows are not; it cannot be sorted. Range: 2 or
    /// more.
    /// </summary>
    public int MaxPagedRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 1000;

    /// <summary>
    /// Most characters of a line of the table as text; null, the default, for any. Columns from the middle that do not
    /// fit are left out, with a note how many; the first one always stays, and the last where it fits. Range: 10 or
    /// more.
    /// </summary>
    public int? MaxWidth
    {
        get;
        init
        {
            if (value is { } width)
                ArgumentOutOfRangeException.ThrowIfLessThan(width, 10, nameof(value));
            field = value;
        }
    }

    /// <summary>What the table shows, written before its size; null, the default, for nothing.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether the number of rows and columns is written under the table: true by default.</summary>
    public bool ShowSize { get; init; } = true;

    /// <summary>
    /// Styles by name of the column; none by default. Names of no column are ignored, so one set of styles serves many
    /// tables.
    /// </summary>
    public IReadOnlyDictionary<string, ColumnStyle> Columns { get; init; } =
        new Dictionary<string, ColumnStyle>(StringComparer.Ordinal);
}
