namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>What can stand at a place in the code.</summary>
/// <param name="Items">The candidates, best first; empty when nothing fits.</param>
/// <param name="Start">Where the text that a candidate replaces starts, in UTF-16 units from the start of the code.</param>
/// <param name="End">Where that text ends.</param>
public sealed record CompletionList(IReadOnlyList<CompletionItem> Items, int Start, int End);
