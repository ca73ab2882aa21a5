namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Thrown at a guard point of an interrupted cell.</summary>
internal sealed class CellInterruptedException(CellContext cell)
    : OperationCanceledException("The cell was interrupted.", cell.Interrupt)
{
    /// <summary>The cell.</summary>
    public CellContext Cell { get; } = cell;
}
