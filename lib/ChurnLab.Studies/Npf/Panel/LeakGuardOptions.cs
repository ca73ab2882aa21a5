using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>How a check for leaks is made.</summary>
public sealed record LeakGuardOptions
{
    /// <summary>Quarters after which the future is changed; null for five, spread evenly.</summary>
    public IReadOnlyList<Quarter>? Quarters { get; init; }

    /// <summary>Seed of the changes and of the accounts that are drawn. Default: 1.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>
    /// Accounts that are drawn from a larger history, with all accounts of their clients. Range: 1 or more. Default:
    /// 1000.
    /// </summary>
    public int Accounts { get; init; } = 1000;

    /// <summary>The economy; null for the table that comes with the library.</summary>
    public MacroTable? Macro { get; init; }

    /// <summary>Regions that snapshots name; null for the table that comes with the library.</summary>
    public RegionTable? Regions { get; init; }
}
