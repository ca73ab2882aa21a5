using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>How long contracts were kept: quarters from the first to the closing, or to the last whose closings are told.</summary>
/// <remarks>
/// Closings before the first one told are not in the files: a contract that began earlier is observed only from then on, and one that ended earlier is
/// not observed at all (delayed entry).
/// </remarks>
internal sealed class ContractTimes
{
    private ContractTimes(List<int> accounts, List<(double Entry, double Duration, bool Closed)> times)
    {
        Accounts = [.. accounts];
        Entries = [.. times.Select(time => time.Entry)];
        Durations = [.. times.Select(time => time.Duration)];
        Closed = [.. times.Select(time => time.Closed)];
    }

    public int[] Accounts { get; }

    public double[] Entries { get; }

    public double[] Durations { get; }

    public bool[] Closed { get; }

    public static ContractTimes Of(NpfHistory history)
    {
        var last = history.LastLabelled.Plus(1);
        var told = FirstClosing(history, last);
        var (accounts, times) = (new List<int>(), new List<(double, double, bool)>());
        for (var account = 0; account < history.AccountCount; account++)
        {
            var first = history.FirstOf(account);
            var isClosed = history.ClosedIn(account) is { } closed && closed <= last;
            var duration = (isClosed ? history.ClosedIn(account)!.Value : last).Since(first);

            // At risk from after the quarter before the first closing told.
            var entry = Math.Max(0, told.Since(first) - 1);
            if (duration <= entry)
                continue;
            accounts.Add(account);
            times.Add((entry, duration, isClosed));
        }

        return new ContractTimes(accounts, times);
    }

    private static Quarter FirstClosing(NpfHistory history, Quarter last) => Enumerable.Range(0, history.AccountCount)
        .Select(account => history.ClosedIn(account) ?? last).Append(last).Min();
}
