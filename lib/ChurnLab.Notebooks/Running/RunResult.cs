using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Running;

/// <summary>What a run of one notebook gave.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Document">The notebook with its outputs, also when it failed.</param>
/// <param name="Cells">Its code cells in order.</param>
/// <param name="Duration">How long the run took, with the start of its worker.</param>
public sealed record RunResult(RunOutcome Outcome, NotebookDocument Document, IReadOnlyList<CellRun> Cells, TimeSpan Duration)
{
    /// <summary>The cell that ended the run; null when none did.</summary>
    public CellRun? FailedCell => Cells.FirstOrDefault(cell => cell.Status == CellStatus.Failed);
}
