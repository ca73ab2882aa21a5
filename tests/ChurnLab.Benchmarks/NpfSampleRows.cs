using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Benchmarks;

/// <summary>Rows of generated accounts with features of what was known, three of the whole year, and the hazard behind them.</summary>
internal sealed class NpfSampleRows
{
    private const int Lags = 4;

    public static readonly string[] AsOf =
    [
        "balance", "paid_sum", "paid_count", "income_sum", "paid_q", "count_q", "income_q", "other_q", "recency", "tenure", "age", "male", "type", "region",
        "scheme", "cabinet", "email", "phone", "town", "guarantee", "quarter_number", "key_rate", "inflation", "dollar", "gap", "gap4", "fade",
        "paid_1", "paid_2", "paid_4", "count_1", "count_2", "count_4", "income_1", "income_2", "income_4", "paid_r4", "count_r4", "income_r4",
    ];

    public static readonly string[] OfYear = ["count_year", "sum_year", "income_year"];

    public const string Time = "time";

    public List<double> Values { get; } = [];

    public List<int> Quarters { get; } = [];

    public List<bool> IsChurn { get; } = [];

    public List<double> Hazards { get; } = [];

    /// <summary>Rows from 2003Q4 to 2022Q3.</summary>
    public static NpfSampleRows Of(int accounts)
    {
        var options = new NpfGeneratorOptions { Accounts = accounts };
        var (rows, maker) = (new NpfSampleRows(), new NpfRows(options.Mode));
        foreach (var life in NpfLife.All(options))
        {
            var all = maker.Of(life);
            var hazards = life.Quarters.ToDictionary(state => state.Quarter, state => 1 - ((1 - state.Hazard) * (1 - state.OtherHazard)));
            for (var i = 0; i < all.Count; i++)
            {
                if (all[i].Quarter is >= NpfClock.FirstHazard and <= NpfClock.LastTold)
                    rows.Add(life.Account, all, i, hazards[all[i].Quarter]);
            }
        }

        return rows;
    }

    private void Add(NpfAccount account, List<NpfRow> rows, int place, double hazard)
    {
        var row = rows[place];
        Quarters.Add(row.Quarter);
        IsChurn.Add(row.IsChurn);
        Hazards.Add(hazard);
        AddMoney(account, row);
        AddContext(account, row.Quarter);
        var before = Enumerable.Range(1, Lags).Select(lag => place >= lag ? rows[place - lag] : (NpfRow?)null).ToArray();
        Values.Add(before[0] is { } last ? row.Quarter - last.Quarter : double.NaN);
        Values.Add(before[3] is { } fourth ? row.Quarter - fourth.Quarter : double.NaN);
        var counts = before.Take(3).Sum(other => other?.QuarterCount ?? 0) + row.QuarterCount;
        Values.Add(row.QuarterCount - (counts / 4.0));
        foreach (var part in (Func<NpfRow, double>[])[one => one.QuarterPaid, one => one.QuarterCount, one => one.QuarterIncome])
            Values.AddRange(new[] { 0, 1, 3 }.Select(lag => before[lag] is { } one ? part(one) : double.NaN));
        foreach (var part in (Func<NpfRow, double>[])[one => one.QuarterPaid, one => one.QuarterCount, one => one.QuarterIncome])
            Values.Add(part(row) + before.Take(3).Sum(one => one is { } other ? part(other) : 0));
        Values.AddRange([row.Year.Count, row.Year.Sum, row.Year.Income, row.Quarter]);
    }

    private void AddMoney(NpfAccount account, in NpfRow row) => Values.AddRange(
    [
        row.Balance, row.PaidSum, row.PaidCount, row.IncomeSum, row.QuarterPaid, row.QuarterCount, row.QuarterIncome,
        row.Sum - row.QuarterPaid - row.QuarterIncome, NpfClock.EndOf(row.Quarter) - row.LastPaidDay, row.Quarter - account.Start,
        account.Client.AgeAt(row.Quarter),
    ]);

    private void AddContext(NpfAccount account, int quarter)
    {
        var (client, macro) = (account.Client, MacroTable.Default.Quarters);
        Values.AddRange(
        [
            client.IsMale ? 1 : 0, account.Type, client.Region, account.Scheme.Number, quarter >= client.CabinetFrom ? 1 : 0, account.HasEmail ? 1 : 0,
            account.HasPhone ? 1 : 0, client.LivesInTown ? 1 : 0, account.Scheme.Guarantee, NpfClock.NumberOf(quarter), macro[quarter].KeyRate,
            macro[quarter].Inflation, Math.Log(macro[quarter].UsdRate / macro[quarter - 4].UsdRate),
        ]);
    }
}
