namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>Keys and values in the order of enumeration; <paramref name="More"/> says what was left out.</summary>
internal sealed record DictionaryView(IReadOnlyList<KeyValuePair<View, View>> Entries, string? More) : View;
