namespace ChurnLab.Notebooks.Running;

/// <summary>Why a cell ended the run.</summary>
/// <param name="Name">Type name of the exception, or what happened in one word.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Traceback">Lines that say where.</param>
/// <param name="Line">Line of the cell, from 1; null when it is not known.</param>
public sealed record CellFailure(string Name, string Message, IReadOnlyList<string> Traceback, int? Line);
