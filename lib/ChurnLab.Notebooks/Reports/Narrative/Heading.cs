namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>A heading of the narrative, for the contents.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Anchor">Its address in the page.</param>
internal sealed record Heading(int Level, string Text, string Anchor);
