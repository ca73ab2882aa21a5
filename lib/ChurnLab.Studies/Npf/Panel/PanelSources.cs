using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>All that features are computed from.</summary>
internal sealed class PanelSources(NpfHistory history, MacroTable macro, RegionTable regions, GroupRates groups)
{
    public NpfHistory History { get; } = history;

    public MacroTable Macro { get; } = macro;

    public RegionTable Regions { get; } = regions;

    public GroupRates Groups { get; } = groups;

    /// <summary>Place of every region's federal district among the districts.</summary>
    public int[] DistrictOf { get; } =
        [.. regions.Regions.Select(region => regions.Districts.TakeWhile(name => name != region.District).Count())];
}
