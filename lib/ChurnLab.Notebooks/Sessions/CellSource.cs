namespace ChurnLab.Notebooks.Sessions;

/// <summary>One cell to run.</summary>
/// <param name="Ordinal">Number by which messages name the cell, from 1.</param>
/// <param name="Text">Its source.</param>
/// <param name="Language">Its language: <c>csharp</c>, <c>html</c>, <c>javascript</c>, <c>markdown</c> or <c>mermaid</c>.</param>
public sealed record CellSource(int Ordinal, string Text, string Language = "csharp")
{
    /// <summary>Whether the cell may ask the person at the notebook. Default: false.</summary>
    public bool AllowInput { get; init; }

    /// <summary>Number of the page its outputs go to: one that differs from before has none of the scripts earlier outputs brought. Default: 0.</summary>
    public long Page { get; init; }
}
