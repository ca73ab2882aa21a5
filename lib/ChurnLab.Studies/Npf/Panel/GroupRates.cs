using ChurnLab.Studies.Generation;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>
/// How the accounts of a scheme or a region fared before a quarter; nothing of the quarter itself enters.
/// </summary>
internal sealed class GroupRates
{
    // A closing becomes visible in the reports of the quarter after it.
    private const int ReportingLag = 1;
    private const int ClosingWindow = 4;

    // Rows that the rate of all accounts counts for beside those of a group: small groups keep close to it.
    private const double ClosingWeight = 100;
    private const double PayingWeight = 20;

    private readonly Quarter _first;
    private readonly int _quarters;
    private readonly double[] _closing;
    private readonly double[] _schemeClosing;
    private readonly double[] _regionClosing;
    private readonly double[] _schemePaying;
    private readonly double[] _schemeAccounts;

    private GroupRates(GroupCounts schemes, GroupCounts regions)
    {
        (_first, _quarters) = (schemes.First, schemes.Quarters);
        var all = schemes.Together();
        _closing = Table(1, (_, quarter) => ClosingOf(all, quarter));
        _schemeClosing = Table(schemes.Groups, (group, quarter) => ClosingOf(schemes, group, quarter));
        _regionClosing = Table(regions.Groups, (group, quarter) => ClosingOf(regions, group, quarter));
        _schemePaying = Table(schemes.Groups, (group, quarter) => PayingOf(schemes, all, group, quarter));
        _schemeAccounts = Table(
            schemes.Groups, (group, quarter) => PortableMath.Log(1 + schemes.Accounts(group, quarter.Plus(-ReportingLag))));
    }

    /// <summary>Looks at all accounts once.</summary>
    public static GroupRates Of(NpfHistory history, int threads)
    {
        var (schemes, regions) = GroupCounts.Of(history, threads);
        return new GroupRates(schemes, regions);
    }

    /// <summary>Share of all accounts closed in a quarter; NaN where there were none before.</summary>
    public double Closing(Quarter quarter) => Cell(_closing, 0, quarter);

    /// <summary>Share of the accounts of a scheme closed in a quarter.</summary>
    public double SchemeClosing(int scheme, Quarter quarter) => Cell(_schemeClosing, scheme + 1, quarter);

    /// <summary>Share of the accounts of a region closed in a quarter.</summary>
    public double RegionClosing(int region, Quarter quarter) => Cell(_regionClosing, region + 1, quarter);

    /// <summary>
    /// Share of the accounts of a scheme with a contribution in the quarter before; NaN where there were no accounts at
    /// all.
    /// </summary>
    public double SchemePaying(int scheme, Quarter quarter) => Cell(_schemePaying, scheme + 1, quarter);

    /// <summary>Logarithm of 1 and the number of accounts of a scheme in the quarter before.</summary>
    public double SchemeAccounts(int scheme, Quarter quarter) => Cell(_schemeAccounts, scheme + 1, quarter);

    private static double ClosingOf(GroupCounts all, Quarter quarter)
    {
        var (closed, open) = Window(all, 0, quarter);
        return open == 0 ? double.NaN : closed / (double)open;
    }

    private double ClosingOf(GroupCounts counts, int group, Quarter quarter)
    {
        var (closed, open) = Window(counts, group, quarter);
        return (closed + (ClosingWeight * Closing(quarter))) / (open + ClosingWeight);
    }

    private static (long Closed, long Open) Window(GroupCounts counts, int group, Quarter quarter)
    {
        var (closed, open) = (0L, 0L);
        for (var back = ReportingLag; back < ReportingLag + ClosingWindow; back++)
        {
            closed += counts.Closing(group, quarter.Plus(-back));
            open += counts.Accounts(group, quarter.Plus(-back - 1));
        }

        return (closed, open);
    }

    private static double PayingOf(GroupCounts counts, GroupCounts all, int group, Quarter quarter)
    {
        var before = quarter.Plus(-ReportingLag);
        // 0 / 0 where there were no accounts is NaN, as is meant.
        var usual = all.Paying(0, before) / (double)all.Accounts(0, before);
        return (counts.Paying(group, before) + (PayingWeight * usual)) / (counts.Accounts(group, before) + PayingWeight);
    }

    private double[] Table(int groups, Func<int, Quarter, double> value)
    {
        var table = new double[groups * _quarters];
        for (var cell = 0; cell < table.Length; cell++)
            table[cell] = value(cell / _quarters, _first.Plus(cell % _quarters));
        return table;
    }

    private double Cell(double[] table, int group, Quarter quarter) =>
        quarter.Since(_first) is var at && at >= 0 && at < _quarters ? table[(group * _quarters) + at] : double.NaN;
}
