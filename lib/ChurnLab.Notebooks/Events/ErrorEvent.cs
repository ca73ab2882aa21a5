namespace ChurnLab.Notebooks.Events;

/// <summary>What went wrong in a cell: one per failed cell.</summary>
/// <param name="Name">Type name of the exception, or <c>CompilationError</c>.</param>
/// <param name="Message">Its message.</param>
/// <param name="Traceback">Lines that say where: the code with a mark, then the user's frames.</param>
public sealed record ErrorEvent(string Name, string Message, IReadOnlyList<string> Traceback) : CellEvent
{
    /// <summary>Line of the cell the error points at, from 1; null when it is not in the cell.</summary>
    public int? Line { get; init; }
}
