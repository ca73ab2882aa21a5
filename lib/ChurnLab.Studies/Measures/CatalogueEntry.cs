namespace ChurnLab.Studies.Measures;

/// <summary>What to do for segments that have certain themes.</summary>
/// <param name="Themes">Keys of the themes a segment must have, all of them; none: any segment.</param>
/// <param name="WinBack">Measure for its members who left.</param>
/// <param name="Retention">Measure for its members who are still here.</param>
public sealed record CatalogueEntry(IReadOnlyList<string> Themes, Measure WinBack, Measure Retention);
