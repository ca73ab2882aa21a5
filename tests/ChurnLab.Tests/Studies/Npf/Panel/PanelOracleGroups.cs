using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;

namespace ChurnLab.Tests.Studies.Npf.Panel;

/// <summary>Rates of groups by their definitions, from a list of all rows of the panel.</summary>
internal sealed class PanelOracleGroups
{
    private readonly ILookup<int, Row> _rows;

    public PanelOracleGroups(NpfHistory history, MacroTable? macro = null)
    {
        (History, Macro) = (history, macro ?? MacroTable.Default);
        _rows = Enumerable.Range(0, history.AccountCount).SelectMany(Rows).ToLookup(row => row.Quarter.Index);
    }

    public NpfHistory History { get; }

    public MacroTable Macro { get; }

    public IEnumerable<Row> All => _rows.SelectMany(rows => rows);

    public IEnumerable<Row> At(Quarter quarter) => _rows[quarter.Index];

    public double ClosingRate(Quarter t)
    {
        var rows = Risked(t).ToList();
        return rows.Count == 0 ? double.NaN : rows.Count(row => row.ClosesNext) / (double)rows.Count;
    }

    public double ClosingRate(Func<Row, bool> isOfGroup, Quarter t)
    {
        var rows = Risked(t).Where(isOfGroup).ToList();
        return (rows.Count(row => row.ClosesNext) + (100 * ClosingRate(t))) / (rows.Count + 100.0);
    }

    public double Paying(int scheme, Quarter t)
    {
        var all = At(t.Plus(-1)).ToList();
        if (all.Count == 0)
            return double.NaN;
        var own = all.Where(row => row.Scheme == scheme).ToList();
        return (own.Count(row => row.Paid) + (20.0 * all.Count(row => row.Paid) / all.Count)) / (own.Count + 20);
    }

    // Closed in q = t-4 .. t-1, or could have been: a row at q-1 each.
    private IEnumerable<Row> Risked(Quarter t) => Enumerable.Range(2, 4).SelectMany(back => At(t.Plus(-back)));

    private IEnumerable<Row> Rows(int account)
    {
        for (var quarter = History.FirstOf(account); quarter <= History.LastOf(account); quarter = quarter.Plus(1))
        {
            yield return new Row(
                account,
                quarter,
                History.SchemeOf(account),
                History.SnapshotsOf(account).ToArray().Last(snapshot => snapshot.Quarter <= quarter).Region,
                History.OperationsOf(account).ToArray().Any(operation => operation.IsContribution && Quarter.Of(operation.Day) == quarter),
                History.ClosedIn(account) == quarter.Plus(1));
        }
    }

    public sealed record Row(int Account, Quarter Quarter, int Scheme, int Region, bool Paid, bool ClosesNext);
}
