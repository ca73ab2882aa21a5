using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Numbers of the use of loyalty as a reader expects them.</summary>
internal static class UseTexts
{
    private const double ManyRoubles = 10_000;
    private const double Million = 1_000_000;

    public static string Get(string name, params object[] values) => StudyTexts.Get("Npf.Loyalty." + name, values);

    /// <summary>A share with its interval.</summary>
    public static string Of(IntervalEstimate share, int decimals = 0) => Range(
        share.Value, share.Lower, share.Upper, value => RussianText.Percent(value, decimals));

    /// <summary>A number with its interval.</summary>
    public static string Range(IntervalEstimate estimate, int decimals) =>
        Range(estimate.Value, estimate.Lower, estimate.Upper, value => RussianText.Number(value, decimals));

    /// <summary>Roubles with their interval.</summary>
    public static string Of(MoneyEstimate money) => Range(money.Value, money.Lower, money.Upper, Roubles);

    /// <summary>
    /// Roubles that are estimated: thousands from 10 000, millions from 10 million on, as nobody knows them better.
    /// </summary>
    public static string Roubles(double roubles)
    {
        var size = Math.Abs(roubles);
        var (key, unit) = size >= ManyRoubles * 1000 ? ("Millions", Million) : size >= ManyRoubles ? ("Thousands", 1000.0) : ("Roubles", 1.0);
        return Get("Use." + key, RussianText.Number(roubles / unit, unit == Million ? 1 : 0));
    }

    public static string Within(LoyaltyHorizon horizon) => Get("Use.Within." + horizon);

    public static string Accounts(long count) => Counted(count, "Account");

    public static string Closings(long count) => Counted(count, "Closing");

    public static string Clients(long count) => Counted(count, "Client");

    public static string Calls(long count) => Counted(count, "Call");

    public static string Days(long count) => Counted(count, "Day");

    public static string Slices(long count) => Counted(count, "Slice");

    public static string Features(long count) => Counted(count, "Feature");

    public static string Quarters(long count) => Counted(count, "Quarter");

    /// <summary>A number for a cell of a table, empty where there is none.</summary>
    public static double? Cell(double value) => double.IsFinite(value) ? value : null;

    private static string Counted(long count, string noun) =>
        RussianText.Count(count, Get($"Use.{noun}.One"), Get($"Use.{noun}.Few"), Get($"Use.{noun}.Many"));

    private static string Range(double value, double lower, double upper, Func<double, string> written) => double.IsNaN(value)
        ? "—"
        : double.IsNaN(lower) ? written(value) : StudyTexts.Get("Measure.Range", written(value), written(lower), written(upper));
}
