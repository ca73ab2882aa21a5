using ChurnLab.Studies.Generation;
using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>The economy as far as it had been published.</summary>
internal static class EconomyFeatures
{
    private const PanelTheme Theme = PanelTheme.Economy;

    public static IEnumerable<PanelFeature> All { get; } =
    [
        Number("key_rate", Theme, "PerCent", "Now", static now => now.Macro.KeyRate),
        Number("key_rate_change_1", Theme, "Points", "1", static now => KeyRateChange(now, 1)),
        Number("key_rate_change_4", Theme, "Points", "4", static now => KeyRateChange(now, 4)),
        Number("usd_change_1", Theme, "LogRatio", "1", static now => UsdChange(now, 1)),
        Number("usd_change_4", Theme, "LogRatio", "4", static now => UsdChange(now, 4)),
        Number("inflation", Theme, "PerCent", "Now", static now => now.Macro.Inflation),
        Number("real_key_rate", Theme, "Points", "Now", static now => now.Macro.KeyRate - now.Macro.Inflation),
    ];

    private static double KeyRateChange(AsOf now, int quarters) =>
        now.MacroBefore(quarters) is { } before ? now.Macro.KeyRate - before.KeyRate : double.NaN;

    private static double UsdChange(AsOf now, int quarters) =>
        now.MacroBefore(quarters) is { } before ? PortableMath.Log(now.Macro.UsdRate / before.UsdRate) : double.NaN;
}
