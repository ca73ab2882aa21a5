namespace ChurnLab.Notebooks.Running;

/// <summary>One code cell in a run.</summary>
/// <param name="Ordinal">Number of the cell among the code cells, from 1.</param>
/// <param name="Id">Identity of the cell in the file.</param>
/// <param name="Title">The heading the cell stands under; empty when there is none.</param>
public sealed record CellRun(int Ordinal, string Id, string Title)
{
    /// <summary>What became of it.</summary>
    public CellStatus Status { get; init; } = CellStatus.NotRun;

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What ended the run; null unless <see cref="Status"/> is <see cref="CellStatus.Failed"/>.</summary>
    public CellFailure? Failure { get; init; }
}
