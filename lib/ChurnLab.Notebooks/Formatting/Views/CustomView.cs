namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>A value whose type says how it looks.</summary>
/// <param name="Html">Its HTML, not to be encoded; null when the type has none.</param>
/// <param name="Text">Its plain text; null when the type has none.</param>
/// <param name="Fallback">The ordinary view, shown for what is null.</param>
internal sealed record CustomView(string? Html, string? Text, View Fallback) : View;
