namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>Documentation of one named thing: a parameter, an exception.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What is said of it.</param>
internal sealed record DocEntry(string Name, IReadOnlyList<DocBlock> Text);
