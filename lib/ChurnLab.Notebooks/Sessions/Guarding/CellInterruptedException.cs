namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Thrown at a guard point of an interrupted cell.</summary>
internal sealed class CellInterruptedException(CancellationToken token) : OperationCanceledException("The cell was interrupted.", token);
