using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Which rows and features a panel has, and what it is made with.</summary>
public sealed record PanelOptions
{
    /// <summary>
    /// First quarter with rows; null for that of every account. What lies before still enters the features.
    /// </summary>
    public Quarter? From { get; init; }

    /// <summary>Last quarter with rows; null for that of every account.</summary>
    public Quarter? To { get; init; }

    /// <summary>
    /// Features in the order of the columns, each name once. Default: all that come with the library.
    /// </summary>
    public IReadOnlyList<PanelFeature> Features { get; init; } = NpfFeatures.All;

    /// <summary>The economy; null for the table that comes with the library.</summary>
    public MacroTable? Macro { get; init; }

    /// <summary>Regions that snapshots name; null for the table that comes with the library.</summary>
    public RegionTable? Regions { get; init; }

    /// <summary>
    /// Accounts of a block: some 45 rows each, 8 bytes a value. Range: 1 or more. Default: 1024, some 30 MB.
    /// </summary>
    public int AccountsPerBlock { get; init; } = 1024;

    /// <summary>
    /// Threads that compute; 0 for as many as the machine has processors. Values do not depend on it.
    /// </summary>
    public int Threads { get; init; }
}
