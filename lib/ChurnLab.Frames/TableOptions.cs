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
