namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>What is to be shown of a value, read once and independent of how it will be written.</summary>
/// <remarks>
/// User code (getters, enumerators, <c>ToString</c>) runs only while views are built, so HTML and text of one output
/// never disagree and a sequence with side effects is enumerated once.
/// </remarks>
internal abstract record View;
