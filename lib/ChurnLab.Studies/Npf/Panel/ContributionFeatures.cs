using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>How much is paid in, and whether it fades.</summary>
internal static class ContributionFeatures
{
    private const PanelTheme Theme = PanelTheme.Contributions;

    private static readonly int[] Windows = [1, 2, 4, 8];

    public static IEnumerable<PanelFeature> All { get; } =
    [
        .. Windows.Select(k => Number($"paid_{k}", Theme, "Roubles", $"{k}", now => now.Paid(k))),
        .. Windows.Select(k => Number($"payments_{k}", Theme, "Count", $"{k}", now => now.Payments(k))),
        Number("paid_quarters_4", PanelTheme.Regularity, "Share", "4", static now => PaidShare(now, 4)),
        Number("paid_quarters_8", PanelTheme.Regularity, "Share", "8", static now => PaidShare(now, 8)),
        Number("paid_quarters", PanelTheme.Regularity, "Share", "Life", static now => PaidShare(now, int.MaxValue)),
        Number("fade_1_4", Theme, "LogRatio", "4", static now => AsOf.Log(now.Paid(1)) - AsOf.Log(now.Paid(4) / 4)),
        Number("fade_4_8", Theme, "LogRatio", "8", static now =>
            AsOf.Log(now.Paid(4)) - AsOf.Log((now.PaidKopecks(8) - now.PaidKopecks(4)) / 100.0)),
        Number("trend_8", Theme, "ShareAQuarter", "8", Trend),
    ];

    private static double PaidShare(AsOf now, int window)
    {
        var quarters = Math.Min(window, now.Tenure);
        return now.PaidQuarters(quarters) / (double)quarters;
    }

    // Slope of the least-squares line: the squares of the distances of eight quarters from their middle sum to 42.
    private static double Trend(AsOf now)
    {
        const int quarters = 8;
        const double squares = 42;
        var sum = now.PaidKopecks(quarters);
        if (sum <= 0)
            return double.NaN;
        var (twice, later) = (0L, 0L);
        for (var back = 0; back < quarters; back++)
        {
            var until = now.PaidKopecks(back + 1);
            twice += (quarters - 1 - (2 * back)) * (until - later);
            later = until;
        }

        return twice / 2.0 / squares / (sum / (double)quarters);
    }
}
