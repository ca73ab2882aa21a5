namespace ChurnLab.Notebooks.Reports;

/// <summary>What stopped a notebook; shown in a banner at the top of its report and in the index.</summary>
public sealed record ReportFailure
{
    /// <summary>Why the run stopped. Default: a cell failed.</summary>
    public ReportFailureKind Kind { get; init; }

    /// <summary>Place of the cell among all cells of the notebook, from 1; null (default) when no cell is to blame.</summary>
    public int? CellOrdinal { get; init; }

    /// <summary>Number by which readers know the cell, such as its execution count; null (default) takes its place among all cells.</summary>
    public int? CellNumber { get; init; }

    /// <summary>Identity of the cell; it wins over the ordinal where a cell of the notebook has it. Default: none.</summary>
    public string? CellId { get; init; }

    /// <summary>One line that says what happened, such as the type of the exception and its message. Default: empty.</summary>
    public string Headline { get; init; } = "";

    /// <summary>More lines for who repairs it, with or without ANSI colours. Default: empty.</summary>
    public string Message { get; init; } = "";

    internal int? ShownNumber => CellNumber ?? CellOrdinal;
}
