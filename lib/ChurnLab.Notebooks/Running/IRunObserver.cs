using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Running;

/// <summary>Follows a run while it lasts. Calls come one at a time per notebook.</summary>
public interface IRunObserver
{
    /// <summary>A cell starts.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="count">Number of code cells in the notebook.</param>
    void CellStarted(CellRun cell, int count);

    /// <summary>The running cell produced something.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="item">What it produced.</param>
    void CellProduced(CellRun cell, CellEvent item);

    /// <summary>A cell ended or was skipped.</summary>
    /// <param name="cell">The cell, with status and duration.</param>
    /// <param name="count">Number of code cells in the notebook.</param>
    void CellEnded(CellRun cell, int count);
}
