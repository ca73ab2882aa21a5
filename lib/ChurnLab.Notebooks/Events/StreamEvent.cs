namespace ChurnLab.Notebooks.Events;

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text; several writes may be joined.</param>
public sealed record StreamEvent(string Name, string Text) : CellEvent;
