using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;

namespace ChurnLab.Tests.Studies.Npf.Panel;

/// <summary>
/// Features of one row by their definitions, over all operations and rows of the files, without any thought of speed.
/// </summary>
internal sealed partial class PanelOracle
{
    private readonly NpfHistory _history;
    private readonly MacroTable _macro;
    private readonly PanelOracleGroups _groups;
    private readonly int _account;
    private readonly Quarter _t;
    private readonly DateOnly _end;
    private readonly List<NpfOperation> _operations;
    private readonly List<NpfSnapshot> _snapshots;

    public PanelOracle(PanelOracleGroups groups, int account, Quarter t)
    {
        (_history, _macro, _groups, _account, _t, _end) = (groups.History, groups.Macro, groups, account, t, t.End);
        _operations = [.. _history.OperationsOf(account).ToArray().Where(operation => operation.Day <= _end)];
        _snapshots = [.. _history.SnapshotsOf(account).ToArray().Where(snapshot => snapshot.Quarter <= t)];
    }

    private NpfSnapshot Now => _snapshots[^1];

    private Quarter First => _history.SnapshotsOf(_account)[0].Quarter;

    private int Tenure => _t.Index - First.Index + 1;

    private MacroKnown Known => _macro.KnownAt(_t);

    public IReadOnlyDictionary<string, double> Values() => new[] { Contributions(), Timing(), Money(), Client(), Groups(), Surroundings() }
        .SelectMany(part => part)
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static double L(double roubles) => Math.Log(1 + Math.Max(roubles, 0));

    private IEnumerable<NpfOperation> In(int from, int to) =>
        _operations.Where(operation => Quarter.Of(operation.Day).Index >= from && Quarter.Of(operation.Day).Index <= to);

    // Quarters t-k+1 .. t.
    private IEnumerable<NpfOperation> Window(int k) => In(_t.Index - k + 1, _t.Index);

    private static decimal P(IEnumerable<NpfOperation> operations) =>
        operations.Where(operation => operation.IsContribution).Sum(operation => (decimal)operation.Kopecks);

    private static int N(IEnumerable<NpfOperation> operations) =>
        operations.Count(operation => operation.IsContribution);

    private static decimal I(IEnumerable<NpfOperation> operations) =>
        operations.Where(operation => !operation.IsContribution && operation.Kopecks > 0).Sum(operation => (decimal)operation.Kopecks);

    private static decimal W(IEnumerable<NpfOperation> operations) =>
        -operations.Where(operation => !operation.IsContribution && operation.Kopecks < 0).Sum(operation => (decimal)operation.Kopecks);

    private static double Roubles(decimal kopecks) => (double)(kopecks / 100);

    private Dictionary<string, double> Contributions()
    {
        var values = new Dictionary<string, double>();
        foreach (var k in new[] { 1, 2, 4, 8 })
        {
            values[$"paid_{k}"] = Roubles(P(Window(k)));
            values[$"payments_{k}"] = N(Window(k));
        }

        values["paid_quarters_4"] = PaidQuarters(4);
        values["paid_quarters_8"] = PaidQuarters(8);
        values["paid_quarters"] = PaidQuarters(Tenure);
        var (s4, s8) = (P(Window(4)), P(Window(8)));
        values["fade_1_4"] = L(Roubles(P(Window(1)))) - L(Roubles(s4) / 4);
        values["fade_4_8"] = L(Roubles(s4)) - L(Roubles(s8 - s4));
        var slope = Enumerable.Range(0, 8).Sum(j => (3.5m - j) * P(In(_t.Index - j, _t.Index - j)));
        values["trend_8"] = s8 <= 0 ? double.NaN : (double)(slope / 42 / (s8 / 8));
        return values;
    }

    private double PaidQuarters(int k)
    {
        var quarters = Enumerable.Range(_t.Index - k + 1, k).Where(q => q >= First.Index).ToList();
        return quarters.Count(q => N(In(q, q)) > 0) / (double)Math.Min(k, Tenure);
    }

    private Dictionary<string, double> Timing()
    {
        var paid = _operations.Where(operation => operation.IsContribution).ToList();
        var days = paid.Select(operation => operation.Day.DayNumber).Distinct().Order().ToList();
        var gaps = days.Zip(days.Skip(1), (one, next) => (double)(next - one)).ToList();
        var last = days.Count == 0 ? double.NaN : Roubles(P(paid.Where(operation => operation.Day.DayNumber == days[^1])));
        var mean = paid.Count == 0 ? double.NaN : Roubles(P(paid)) / paid.Count;
        var recency = days.Count == 0 ? double.NaN : _end.DayNumber - days[^1];
        var gap = gaps.Count == 0 ? double.NaN : gaps.Average();
        return new Dictionary<string, double>
        {
            ["last_payment"] = last,
            ["mean_payment"] = mean,
            ["last_to_mean"] = mean > 0 ? last / mean : double.NaN,
            ["recency_days"] = recency,
            ["recency_quarters"] = days.Count == 0 ? double.NaN : _t.Index - Quarter.Of(DateOnly.FromDayNumber(days[^1])).Index,
            ["gap_mean"] = gap,
            ["gap_variation"] = gaps.Count < 2 ? double.NaN : Math.Sqrt(gaps.Average(g => (g - gap) * (g - gap))) / gap,
            ["gap_now"] = recency / gap,
            ["active_days"] = days.Count == 0 ? double.NaN : days[^1] - days[0],
            ["tenure_days"] = _end.DayNumber - new DateOnly(1900, 1, 1).AddDays(_snapshots[0].StartDay).DayNumber,
            ["tenure_quarters"] = Tenure,
            ["start_year"] = First.Year,
        };
    }

    private double BalanceAt(int quarter)
    {
        var all = In(0, quarter).ToList();
        return Roubles(P(all) + I(all) - W(all));
    }

    private Dictionary<string, double> Money()
    {
        var (now, before) = (BalanceAt(_t.Index), BalanceAt(_t.Index - 4));
        var inflow = I(_operations) + Math.Max(P(_operations), 0);
        var income = Roubles(I(Window(4)));
        var mean = (Math.Max(before, 0) + Math.Max(now, 0)) / 2;
        var rate = mean < 1 ? double.NaN : 100 * income / mean;
        return new Dictionary<string, double>
        {
            ["balance"] = now,
            ["balance_log"] = L(now),
            ["balance_real"] = now / Known.PriceLevel,
            ["balance_change_4"] = L(now) - L(before),
            ["income_share"] = inflow == 0 ? double.NaN : (double)(I(_operations) / inflow),
            ["withdrawn_4"] = Roubles(W(Window(4))),
            ["withdrawn_share"] = inflow == 0 ? double.NaN : (double)(W(_operations) / inflow),
            ["paid_total"] = Roubles(P(_operations)),
            ["payments_total"] = N(_operations),
            ["income_4"] = income,
            ["income_rate_4"] = rate,
            ["income_over_inflation"] = rate - Known.Inflation,
            ["income_over_key_rate"] = rate - Known.KeyRate,
        };
    }
}
