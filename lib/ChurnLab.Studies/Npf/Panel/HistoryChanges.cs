using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Histories that agree with another up to a quarter and not after it.</summary>
/// <remarks>
/// Accounts are numbered anew at random, so that whoever looks them up in the other history by number finds somebody
/// else.
/// </remarks>
internal static class HistoryChanges
{
    private const int Shuffle = -1;

    /// <summary>Some of the clients, drawn at random, with all their accounts.</summary>
    public static NpfHistory Sample(this NpfHistory history, int accounts, long seed)
    {
        if (history.AccountCount <= accounts)
            return history;
        var clients = Enumerable.Range(0, history.ClientCount).ToArray();
        RandomStream.Of(seed, Shuffle).ShuffleInPlace<int>(clients);
        var taken = new List<int>();
        foreach (var client in clients)
        {
            taken.AddRange(history.AccountsOf(client));
            if (taken.Count >= accounts)
                break;
        }

        taken.Sort();
        return Copied(history, taken, new Copy(history, history.Last, _ => RandomStream.Of(seed, 0)) { KeepsLater = true });
    }

    /// <summary>The history as it was on the last day of a quarter.</summary>
    public static NpfHistory Cut(this NpfHistory history, Quarter last, long seed) =>
        Copied(history, Shuffled(history, seed), new Copy(history, last, account => RandomStream.Of(seed, account)));

    /// <summary>A history with another future after a quarter: other bookings, rows, closings and newcomers.</summary>
    public static NpfHistory Altered(this NpfHistory history, Quarter last, long seed) =>
        Copied(history, Shuffled(history, seed), new Copy(history, last, account => RandomStream.Of(seed, account)) { AddsFuture = true });

    private static List<int> Shuffled(NpfHistory history, long seed)
    {
        var accounts = Enumerable.Range(0, history.AccountCount).ToArray();
        RandomStream.Of(seed, Shuffle).ShuffleInPlace<int>(accounts);
        return [.. accounts];
    }

    private static NpfHistory Copied(NpfHistory history, List<int> accounts, Copy copy)
    {
        var builder = new NpfHistoryBuilder();
        foreach (var account in accounts)
            copy.Add(builder, account);
        var (last, labelled) = copy is { KeepsLater: false, AddsFuture: false }
            ? (copy.Last, copy.Last.Plus(-1) is var known && known < history.LastLabelled ? known : history.LastLabelled)
            : (history.Last, history.LastLabelled);
        return builder.Build(last, labelled);
    }

    private sealed class Copy(NpfHistory history, Quarter last, Func<int, RandomStream> randomOf)
    {
        private const int Regions = 80;
        private const int DaysOfQuarter = 90;

        public Quarter Last { get; } = last;

        public bool KeepsLater { get; init; }

        public bool AddsFuture { get; init; }

        private int LastDay { get; } = NpfDays.EndOf(last);

        public void Add(NpfHistoryBuilder builder, int account)
        {
            var first = history.FirstOf(account);
            var (random, isNew) = (randomOf(account), first > Last && !KeepsLater);
            if (isNew && !(AddsFuture && random.Chance(0.7)))
                return;
            var number = builder.Account(history.AccountId(account), history.ClientId(history.ClientOf(account)));
            builder.SetScheme(number, isNew ? (int)random.NextBelow(5) : history.SchemeOf(account));
            foreach (var snapshot in history.SnapshotsOf(account))
            {
                if (KeepsLater || snapshot.Quarter <= Last)
                    builder.Add(number, snapshot);
            }

            foreach (var operation in history.OperationsOf(account))
            {
                if (KeepsLater || operation.DayNumber <= LastDay)
                    builder.Add(number, operation);
            }

            if (history.ClosedIn(account) is { } closed && (KeepsLater || closed <= Last))
                builder.SetClosed(number, closed);
            else if (AddsFuture)
                AddFuture(builder, random, account, number);
        }

        private void AddFuture(NpfHistoryBuilder builder, RandomStream random, int account, int number)
        {
            var left = history.Last.Since(Last);
            if (left <= 0)
                return;
            var isNew = history.FirstOf(account) > Last;
            for (var ahead = 1; ahead <= left; ahead++)
            {
                if ((isNew && ahead == 1) || random.Chance(0.5))
                    builder.Add(number, Snapshot(random, Last.Plus(ahead)));
            }

            for (var operation = random.NextBelow(4 * left); operation > 0; operation--)
            {
                var day = Last.Plus(1 + (int)random.NextBelow(left)).Start.AddDays((int)random.NextBelow(DaysOfQuarter));
                builder.Add(number, new NpfOperation(day, random.Chance(0.5), random.NextBelow(10_000_000) - 5_000_000));
            }

            if (random.Chance(0.7))
                builder.SetClosed(number, Last.Plus((isNew ? 2 : 1) + (int)random.NextBelow(left)));
        }

        private static NpfSnapshot Snapshot(RandomStream random, Quarter quarter) => new()
        {
            Quarter = quarter,
            StartDay = NpfDays.Of(quarter.Start) - (int)random.NextBelow(1000),
            Age = (int)random.NextBelow(90),
            ContributionType = (int)random.NextBelow(4),
            Guarantee = random.NextBelow(800) / 100.0,
            Region = (int)random.NextBelow(Regions) - 1,
            Traits = (NpfTraits)random.NextBelow(256),
        };
    }
}
