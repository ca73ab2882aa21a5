namespace ChurnLab.Notebooks.Sessions;

/// <summary>A cell asks for a language or command that does not exist here.</summary>
/// <param name="message">One sentence: what was asked and what exists.</param>
/// <param name="line">Line of the cell, from 1.</param>
internal sealed class CellDialectException(string message, int line) : Exception(message)
{
    public int Line { get; } = line;
}
