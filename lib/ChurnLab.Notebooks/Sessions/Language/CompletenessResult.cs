namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Whether code can be run as it stands, and how the next line starts when it cannot.</summary>
/// <param name="Status">Whether it can.</param>
/// <param name="Indent">White space for the next line of incomplete code; empty otherwise.</param>
public sealed record CompletenessResult(Completeness Status, string Indent);
