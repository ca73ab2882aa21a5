namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>One item of a sequence and the type it had, null for a null.</summary>
internal readonly record struct SequenceItem(View View, Type? Type);
