namespace ChurnLab.Studies.Npf.Loading;

/// <summary>A spelling of a region that is not its name.</summary>
/// <param name="Spelling">As it is written.</param>
/// <param name="Region">Name of the region it stands for; null where none comes near.</param>
/// <param name="Rows">Number of rows with it.</param>
public sealed record NpfRegionSpelling(string Spelling, string? Region, long Rows);
