namespace ChurnLab.Frames;

/// <summary>How one column looks in a table.</summary>
public sealed record ColumnStyle
{
    /// <summary>Heading; the name of the column when null, the default.</summary>
    public string? Title { get; init; }

    /// <summary>How its cells are written; fitted to the cells shown when null, the default.</summary>
    public CellFormat? Format { get; init; }

    /// <summary>
    /// Whether cells are aligned right; null, the default, aligns numbers right and everything else left.
    /// </summary>
    public bool? AlignRight { get; init; }
}
