using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>The scheme and what happens to other accounts like this one, a quarter late.</summary>
internal static class GroupFeatures
{
    private const PanelTheme Theme = PanelTheme.Plan;

    public static IEnumerable<PanelFeature> All { get; } =
    [
        Category("contribution_type", Theme, static now => now.Snapshot.ContributionType),
        Category("scheme", Theme, static now => now.Scheme == NpfHistory.NoScheme ? double.NaN : now.Scheme),
        Number("scheme_closing_rate", Theme, "ShareAQuarter", "4", static now =>
            now.Groups.SchemeClosing(now.Scheme, now.Quarter)),
        Number("scheme_paying", Theme, "Share", "1", static now => now.Groups.SchemePaying(now.Scheme, now.Quarter)),
        Number("scheme_paying_change_4", Theme, "Share", "5", static now =>
            now.Groups.SchemePaying(now.Scheme, now.Quarter) - now.Groups.SchemePaying(now.Scheme, now.Quarter.Plus(-4))),
        Number("scheme_accounts_log", Theme, "Log", "1", static now =>
            now.Groups.SchemeAccounts(now.Scheme, now.Quarter)),
        Number("region_closing_rate", PanelTheme.Geography, "ShareAQuarter", "4", static now =>
            now.Groups.RegionClosing(now.Snapshot.Region, now.Quarter)),
        Number("closing_rate", Theme, "ShareAQuarter", "4", static now => now.Groups.Closing(now.Quarter)),
    ];
}
