using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;

namespace ChurnLab.Tests.Studies.Npf.Panel;

/// <summary>Histories of a few accounts, made by hand.</summary>
internal static class TinyHistories
{
    /// <summary>
    /// Accounts of 1993, whose lags the macro table does not reach, bookings before the first row, and empty ones.
    /// </summary>
    public static NpfHistory Edges()
    {
        var builder = new NpfHistoryBuilder();
        var early = Account(builder, 1, 1, Row("1993Q2"));
        builder.Add(early, Paid("1991-02-03", 1_000_00));
        builder.Add(early, Paid("1993-06-30", 500_00));
        builder.Add(early, Paid("1993-07-01", -1_500_00));
        var before = Account(builder, 2, 1, Row("1994Q1") with { Traits = NpfTraits.Cabinet }, Row("1994Q3"));
        builder.Add(before, Paid("1993-12-31", 100_00));
        builder.Add(before, Paid("1993-12-31", 50_00));
        builder.Add(before, Other("1993-12-31", 10));
        builder.Add(before, Paid("1994-03-15", 70_00));
        builder.Add(before, Other("1994-03-15", -220_10));
        builder.SetScheme(before, 7);
        Account(builder, 3, 2, Row("1994Q2") with { Age = -1, Region = 3 });
        var closedAtOnce = Account(builder, 4, 1, Row("1994Q4"));
        builder.SetClosed(closedAtOnce, Quarter.Parse("1994Q4"));
        builder.SetClosed(before, Quarter.Parse("1994Q4"));
        // Mean balances of a rouble and of a kopeck less.
        builder.Add(Account(builder, 5, 3, Row("1994Q1")), Other("1994-01-10", 2_00));
        builder.Add(Account(builder, 6, 4, Row("1994Q1")), Other("1994-01-10", 1_99));
        var nothingInAll = Account(builder, 7, 5, Row("1994Q1"));
        builder.Add(nothingInAll, Paid("1994-01-10", 100_00));
        builder.Add(nothingInAll, Paid("1994-04-10", -100_00));
        var lessThanNothing = Account(builder, 8, 6, Row("1994Q1"));
        builder.Add(lessThanNothing, Paid("1994-01-10", -50_00));
        builder.Add(lessThanNothing, Other("1994-01-10", 100_00));
        return builder.Build(Quarter.Parse("1995Q2"), Quarter.Parse("1995Q1"));
    }

    public static int Account(NpfHistoryBuilder builder, int account, int client, params ReadOnlySpan<NpfSnapshot> rows)
    {
        var number = builder.Account(Id(account), Id(client));
        foreach (var row in rows)
            builder.Add(number, row);
        return number;
    }

    public static NpfSnapshot Row(string quarter) => new()
    {
        Quarter = Quarter.Parse(quarter),
        StartDay = Quarter.Parse(quarter).Start.DayNumber - new DateOnly(1900, 1, 1).DayNumber,
        Age = 40,
        ContributionType = 1,
        Guarantee = 4,
        Region = -1,
        Traits = NpfTraits.None,
    };

    public static NpfOperation Paid(string day, long kopecks) => new(Day(day), true, kopecks);

    public static NpfOperation Other(string day, long kopecks) => new(Day(day), false, kopecks);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(int number) => number.ToString("X32", System.Globalization.CultureInfo.InvariantCulture);
}
