namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsCode">Whether it is a name or code.</param>
internal readonly record struct DocInline(string Text, bool IsCode);
