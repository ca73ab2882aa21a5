using ChurnLab.Hosting;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>
/// Rows of the panel by group and quarter: how many there are, how many with a contribution, how many accounts were
/// closed.
/// </summary>
internal sealed class GroupCounts
{
    private readonly int[] _accounts;
    private readonly int[] _paying;
    private readonly int[] _closing;

    /// <summary>Empty counts of groups that are numbered from 0.</summary>
    public GroupCounts(int groups, Quarter first, Quarter last)
    {
        (Groups, First) = (groups, first);
        // Accounts of the last quarter are closed in the one after it.
        Quarters = Math.Max(last.Since(first) + 2, 1);
        var cells = checked(groups * Quarters);
        (_accounts, _paying, _closing) = (new int[cells], new int[cells], new int[cells]);
    }

    public int Groups { get; }

    public Quarter First { get; }

    public int Quarters { get; }

    public int Accounts(int group, Quarter quarter) => Cell(_accounts, group, quarter);

    public int Paying(int group, Quarter quarter) => Cell(_paying, group, quarter);

    public int Closing(int group, Quarter quarter) => Cell(_closing, group, quarter);

    public void AddRow(int group, Quarter quarter, bool paid)
    {
        var cell = (group * Quarters) + quarter.Since(First);
        _accounts[cell]++;
        if (paid)
            _paying[cell]++;
    }

    public void AddClosing(int group, Quarter quarter) => _closing[(group * Quarters) + quarter.Since(First)]++;

    public void Add(GroupCounts other)
    {
        AddInto(_accounts, other._accounts);
        AddInto(_paying, other._paying);
        AddInto(_closing, other._closing);
    }

    /// <summary>Counts of all groups together, as those of one.</summary>
    public GroupCounts Together()
    {
        var all = new GroupCounts(1, First, First.Plus(Quarters - 2));
        for (var group = 0; group < Groups; group++)
        {
            for (var quarter = 0; quarter < Quarters; quarter++)
            {
                all._accounts[quarter] += _accounts[(group * Quarters) + quarter];
                all._paying[quarter] += _paying[(group * Quarters) + quarter];
                all._closing[quarter] += _closing[(group * Quarters) + quarter];
            }
        }

        return all;
    }

    /// <summary>Counts by scheme and by region; group 0 is that of accounts without one.</summary>
    public static (GroupCounts Schemes, GroupCounts Regions) Of(NpfHistory history, int threads)
    {
        var (first, last, schemes, regions) = Bounds(history);
        var total = Empty();
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = AmbientCancellation.Token };
        Parallel.For(
            0,
            history.AccountCount,
            options,
            Empty,
            (account, _, counts) =>
            {
                AddAccount(counts, history, account);
                return counts;
            },
            counts =>
            {
                lock (gate)
                {
                    total.Schemes.Add(counts.Schemes);
                    total.Regions.Add(counts.Regions);
                }
            });
        return total;

        (GroupCounts Schemes, GroupCounts Regions) Empty() => (new(schemes + 1, first, last), new(regions + 1, first, last));
    }

    private static (Quarter First, Quarter Last, int Schemes, int Regions) Bounds(NpfHistory history)
    {
        var (first, last, schemes, regions) = (history.Last, history.Last, 0, 0);
        for (var account = 0; account < history.AccountCount; account++)
        {
            first = history.FirstOf(account) is var own && own < first ? own : first;
            last = history.LastOf(account) is var end && end > last ? end : last;
            schemes = Math.Max(schemes, history.SchemeOf(account) + 1);
            foreach (var snapshot in history.SnapshotsOf(account))
                regions = Math.Max(regions, snapshot.Region + 1);
        }

        return (first, last, schemes, regions);
    }

    private static void AddAccount((GroupCounts Schemes, GroupCounts Regions) counts, NpfHistory history, int account)
    {
        var (first, last, scheme) = (history.FirstOf(account), history.LastOf(account), history.SchemeOf(account) + 1);
        var snapshots = history.SnapshotsOf(account);
        var operations = history.OperationsOf(account);
        var (snapshot, operation, region) = (0, 0, 0);
        var start = NpfDays.Of(first.Start);
        while (operation < operations.Length && operations[operation].DayNumber < start)
            operation++;
        for (var quarter = first; quarter <= last; quarter = quarter.Plus(1))
        {
            for (; snapshot < snapshots.Length && snapshots[snapshot].Quarter <= quarter; snapshot++)
                region = snapshots[snapshot].Region + 1;
            var (end, paid) = (NpfDays.EndOf(quarter), false);
            for (; operation < operations.Length && operations[operation].DayNumber <= end; operation++)
                paid |= operations[operation].IsContribution;
            counts.Schemes.AddRow(scheme, quarter, paid);
            counts.Regions.AddRow(region, quarter, paid);
        }

        if (history.ClosedIn(account) is { } closed && last >= first)
        {
            counts.Schemes.AddClosing(scheme, closed);
            counts.Regions.AddClosing(region, closed);
        }
    }

    private static void AddInto(int[] sums, int[] counts)
    {
        for (var cell = 0; cell < sums.Length; cell++)
            sums[cell] += counts[cell];
    }

    private int Cell(int[] cells, int group, Quarter quarter) =>
        quarter.Since(First) is var at && at >= 0 && at < Quarters ? cells[(group * Quarters) + at] : 0;
}
