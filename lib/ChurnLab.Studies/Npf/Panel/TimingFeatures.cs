using ChurnLab.Studies.Macro;
using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>When it was paid in: the usual gap, the last payment, the age of the contract.</summary>
internal static class TimingFeatures
{
    private const PanelTheme Theme = PanelTheme.Regularity;

    public static IEnumerable<PanelFeature> All { get; } =
    [
        Number("last_payment", PanelTheme.Contributions, "Roubles", "Last", LastPayment),
        Number("mean_payment", PanelTheme.Contributions, "Roubles", "Life", MeanPayment),
        Number("last_to_mean", PanelTheme.Contributions, "Ratio", "Life", static now =>
            MeanPayment(now) is var mean && mean > 0 ? LastPayment(now) / mean : double.NaN),
        Number("recency_days", Theme, "Days", "Life", static now => now.RecencyDays),
        Number("recency_quarters", Theme, "Quarters", "Life", static now =>
            now.PaymentDays > 0 ? now.Quarter.Since(Quarter.Of(NpfDays.FirstDay.AddDays(now.LastPaymentDay))) : double.NaN),
        Number("gap_mean", Theme, "Days", "Life", GapMean),
        Number("gap_variation", Theme, "Ratio", "Life", GapVariation),
        Number("gap_now", Theme, "Ratio", "Life", static now => now.RecencyDays / GapMean(now)),
        Number("active_days", Theme, "Days", "Life", static now => now.PaymentDays > 0 ? now.DaysPaying : double.NaN),
        Number("tenure_days", PanelTheme.Plan, "Days", "Life", static now => now.EndDay - now.StartDay),
        Number("tenure_quarters", PanelTheme.Plan, "Quarters", "Life", static now => now.Tenure),
        Number("start_year", PanelTheme.Plan, "Year", "Start", static now => now.FirstQuarter.Year),
    ];

    private static double LastPayment(AsOf now) => now.PaymentDays > 0 ? now.LastPaymentKopecks / 100.0 : double.NaN;

    private static double MeanPayment(AsOf now) =>
        now.PaymentsTotal > 0 ? now.PaidTotal / now.PaymentsTotal : double.NaN;

    // Gaps between days that follow each other sum to the time from the first to the last.
    private static double GapMean(AsOf now) =>
        now.PaymentDays > 1 ? now.DaysPaying / (now.PaymentDays - 1.0) : double.NaN;

    private static double GapVariation(AsOf now)
    {
        long gaps = now.PaymentDays - 1;
        if (gaps < 2)
            return double.NaN;
        var spread = (gaps * now.GapSquares) - ((long)now.DaysPaying * now.DaysPaying);
        return Math.Sqrt(spread) / gaps / GapMean(now);
    }
}
