using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;

namespace ChurnLab.Tests.Studies.Npf;

public sealed class NpfHistoryTests
{
    private const string One = "0xA095932790098744A2325A8D152C05C7";
    private const string Two = "0x3DCFF11974B3D8458CE3569DE9E855D5";
    private const string Client = "0xF75BAA20A603A2479005DEB80464336E";

    private static readonly Quarter First = Quarter.Of(2015, 3);

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(10, 5, 0)]
    [InlineData(10, 4, 1)]
    [InlineData(10, 0, 1)]
    [InlineData(0, 0, 0)]
    public void A_quarter_that_was_cut_short_is_not_the_last_complete_one(int yearBefore, int last, int back)
    {
        var end = First.Plus(8);
        var builder = new NpfHistoryBuilder();
        var one = builder.Account(One, Client);
        builder.Add(one, Snapshot(First));
        foreach (var (quarter, payments) in new[] { (end.Plus(-5), 10), (end.Plus(-4), yearBefore), (end.Plus(-1), 10), (end, last) })
        {
            for (var number = 0; number < payments; number++)
                builder.Add(one, new NpfOperation(quarter.Start.AddDays(number), true, 100));

            // Income does not tell whether a quarter is whole: it is booked once a year.
            for (var number = 0; number < 30; number++)
                builder.Add(one, new NpfOperation(quarter.Start.AddDays(40), false, 1));
        }

        Assert.Equal(end.Plus(-back), builder.Build(end, end.Plus(-2)).LastComplete);
    }

    [Fact]
    public void Entries_in_any_order_become_accounts_in_order()
    {
        var builder = new NpfHistoryBuilder();
        var (two, one) = (builder.Account(Two, Client), builder.Account(One, Client));
        builder.Add(one, Snapshot(First.Plus(2)));
        builder.Add(two, Snapshot(First));
        builder.Add(one, Snapshot(First));
        builder.Add(one, Operation(20, true, 900));
        builder.Add(two, Operation(5, true, 100));
        builder.Add(one, Operation(3, false, -700));
        builder.SetScheme(one, 351);
        builder.SetClosed(two, First.Plus(1));

        var history = builder.Build(First.Plus(4), First.Plus(3));

        Assert.Equal((2, 1, 3L, 3L), (history.AccountCount, history.ClientCount, history.SnapshotCount, history.OperationCount));
        Assert.Equal((Two, One, Client), (history.AccountId(0), history.AccountId(1), history.ClientId(0)));
        Assert.Equal([0, 1], history.AccountsOf(0).ToArray());
        Assert.Equal([First, First.Plus(2)], history.SnapshotsOf(one).ToArray().Select(snapshot => snapshot.Quarter));
        Assert.Equal([-700L, 900L], history.OperationsOf(one).ToArray().Select(operation => operation.Kopecks));
        Assert.Equal((351, NpfHistory.NoScheme), (history.SchemeOf(one), history.SchemeOf(two)));
        Assert.Equal((null, First.Plus(1)), (history.ClosedIn(one), history.ClosedIn(two)));
        Assert.Equal((First.Plus(4), First), (history.LastOf(one), history.LastOf(two)));
    }

    [Fact]
    public void Identities_are_read_with_and_without_their_prefix()
    {
        var builder = new NpfHistoryBuilder();

        Assert.Equal(builder.Account(One, Client), builder.Account(One[2..].ToUpperInvariant(), Client));
        Assert.Contains("'0x12'", Assert.Throws<FormatException>(() => builder.Account("0x12", Client)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_without_a_snapshot_or_with_two_of_a_quarter_is_refused()
    {
        var builder = new NpfHistoryBuilder();
        var account = builder.Account(One, Client);
        Assert.Contains(One, Assert.Throws<InvalidOperationException>(() => builder.Build(First, First)).Message, StringComparison.Ordinal);

        builder.Add(account, Snapshot(First));
        builder.Add(account, Snapshot(First));
        Assert.Contains("2015Q3", Assert.Throws<InvalidOperationException>(() => builder.Build(First, First)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_entries_find_their_accounts()
    {
        const int accounts = 1000;
        var builder = new NpfHistoryBuilder();
        for (var account = 0; account < accounts; account++)
            builder.Add(builder.Account(account.ToString("X32", null), Client), Snapshot(First));
        for (var i = 0; i < 300_000; i++)
            builder.Add(i * 7 % accounts, Operation(i % 90, i % 2 == 0, i));

        var history = builder.Build(First, First);

        for (var account = 0; account < accounts; account++)
        {
            var operations = history.OperationsOf(account).ToArray();
            Assert.Equal(300, operations.Length);
            Assert.All(operations, operation => Assert.Equal(account, operation.Kopecks * 7 % accounts));
            Assert.Equal(operations.OrderBy(operation => operation.Day).Select(operation => operation.Day), operations.Select(operation => operation.Day));
        }
    }

    [Theory]
    [InlineData("1900-01-01", true, 0)]
    [InlineData("2079-06-06", false, 70_368_744_177_663)]
    [InlineData("2017-12-31", true, -70_368_744_177_664)]
    [InlineData("1999-07-02", false, -1)]
    public void An_operation_keeps_day_kind_and_amount(string day, bool isContribution, long kopecks)
    {
        var expected = DateOnly.ParseExact(day, "yyyy-MM-dd", null);
        var operation = new NpfOperation(expected, isContribution, kopecks);

        Assert.Equal((expected, isContribution, kopecks), (operation.Day, operation.IsContribution, operation.Kopecks));
    }

    [Fact]
    public void An_operation_outside_its_ranges_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfOperation(new DateOnly(1899, 12, 31), true, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfOperation(new DateOnly(2079, 6, 7), true, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfOperation(new DateOnly(2000, 1, 1), true, 1L << 46));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NpfOperation(new DateOnly(2000, 1, 1), true, -(1L << 46) - 1));
    }

    [Fact]
    public void A_snapshot_keeps_what_it_is_told()
    {
        var snapshot = Snapshot(First) with { Age = -1, Guarantee = 7.5, Region = NpfSnapshot.NoRegion, Traits = NpfTraits.Email | NpfTraits.Male };

        Assert.Equal((-1, 7.5, -1, First), (snapshot.Age, snapshot.Guarantee, snapshot.Region, snapshot.Quarter));
        Assert.True(snapshot.Has(NpfTraits.Email) && !snapshot.Has(NpfTraits.Phone));
        Assert.False(snapshot.Has(NpfTraits.Email | NpfTraits.Phone));
    }

    private static NpfSnapshot Snapshot(Quarter quarter) => new()
    {
        Quarter = quarter,
        StartDay = 42_000,
        Age = 44,
        ContributionType = 2,
        Guarantee = 0.1,
        Region = 3,
        Traits = NpfTraits.Town,
    };

    private static NpfOperation Operation(int day, bool isContribution, long kopecks) => new(First.Start.AddDays(day), isContribution, kopecks);
}
