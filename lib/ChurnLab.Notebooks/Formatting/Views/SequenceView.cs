namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>Items in order; <paramref name="More"/> says what was left out.</summary>
internal sealed record SequenceView(IReadOnlyList<SequenceItem> Items, string? More) : View;
