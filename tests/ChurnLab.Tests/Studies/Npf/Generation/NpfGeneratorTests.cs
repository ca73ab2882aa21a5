using System.Text;
using ChurnLab.Hosting;
using ChurnLab.Studies.Generation;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Tests.Studies.Npf.Generation;

public sealed class NpfGeneratorTests : IDisposable
{
    private static readonly NpfGeneratorOptions Small = new() { Accounts = 2_000, Truth = true };

    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    [Fact]
    public void The_same_seed_gives_the_same_bytes_however_many_blocks_are_made_at_once()
    {
        var slice = Small with { FirstAccount = 640, Count = 192 };

        Assert.Equal(Bytes(slice, ahead: 1), Bytes(slice, ahead: 6));
    }

    [Fact]
    public void Made_accounts_are_known_by_their_identities()
    {
        var made = NpfGenerator.History(Small with { FirstAccount = 640, Count = 192 });

        Assert.Equal(made.AccountCount, NpfGenerator.CountIn(made));
        Assert.Equal(0, NpfGenerator.CountIn(RandomHistories.Of(seed: 3, accounts: 50)));
        Assert.False(NpfMark.Has(NpfMark.Of(12345) + 1));
        Assert.False(NpfMark.Has(default));
    }

    [Fact]
    public void Levels_of_closing_do_not_depend_on_the_number_of_threads() => Assert.Equal(
        NpfLevels.Solve(3, NpfCalendar.Free, threads: 1, rounds: 1).Levels,
        NpfLevels.Solve(3, NpfCalendar.Free, threads: 2, rounds: 1).Levels);

    [Fact]
    public void Slices_of_whole_blocks_make_up_the_file()
    {
        var whole = Bytes(Small with { FirstAccount = 0, Count = 256 });
        var parts = new[] { (0, 64), (64, 128), (192, 64) }.Select(part => Bytes(Small with { FirstAccount = part.Item1, Count = part.Item2 })).ToList();

        for (var file = 0; file < whole.Count; file++)
            Assert.Equal(Lines(whole[file]), parts.SelectMany(part => Lines(part[file])));
    }

    [Fact]
    public void Lines_of_any_slice_stand_in_the_file_in_the_same_order()
    {
        var whole = Bytes(Small with { Count = 128 });
        var slice = Bytes(Small with { FirstAccount = 40, Count = 50 });

        for (var file = 0; file < 4; file++)
        {
            var lines = Lines(slice[file]).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(Lines(slice[file]), Lines(whole[file]).Where(lines.Contains));
        }
    }

    [Fact]
    public void Hazards_are_what_their_terms_add_up_to()
    {
        var quarters = NpfGenerator.Truth(Small with { Count = 300 }).SelectMany(truth => truth.Quarters).ToList();

        Assert.All(quarters, quarter => Assert.Equal(quarter.Terms == default ? 0 : PortableMath.Logistic(quarter.Terms.All().Sum()), quarter.Hazard, 1e-12));
        Assert.Contains(quarters, quarter => quarter.Terms.Intent > 0);
        Assert.Contains(quarters, quarter => quarter.Terms.SponsorEnd > 0);
    }

    [Fact]
    public void Where_nothing_drives_closings_every_account_has_the_same_hazard_in_every_quarter()
    {
        var truths = NpfGenerator.Truth(Small with { Hazard = NpfHazard.None, Count = 300 }).ToList();
        var hazards = truths.SelectMany(truth => truth.Quarters).Where(quarter => quarter.Terms != default).Select(quarter => quarter.AnyHazard);

        Assert.Single(hazards.Distinct());
        Assert.DoesNotContain(truths, truth => truth.Cause is NpfClosing.Death or NpfClosing.PensionPaid);
    }

    [Fact]
    public void Cancelled_work_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => NpfGenerator.WriteFiles(_folder, Small, stop.Token));
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Closed_accounts_are_paid_out_to_the_kopeck()
    {
        var history = NpfGenerator.History(Small with { Count = 600 });

        var closed = Enumerable.Range(0, history.AccountCount).Where(account => history.ClosedIn(account) is not null).ToList();
        Assert.InRange(closed.Count, 60, 300);
        Assert.All(closed, account =>
        {
            var operations = history.OperationsOf(account).ToArray();
            Assert.Equal(0, operations.Sum(operation => operation.Kopecks));
            Assert.Equal(history.ClosedIn(account), ChurnLab.Studies.Macro.Quarter.Of(operations[^1].Day));
        });
    }

    [Fact]
    public void The_history_and_the_truth_tell_of_the_same_balances()
    {
        var slice = Small with { Count = 300 };
        var history = NpfGenerator.History(slice);
        var truths = NpfGenerator.Truth(slice).ToDictionary(truth => truth.AccountId);

        for (var account = 0; account < history.AccountCount; account++)
        {
            var truth = truths[history.AccountId(account)];
            var operations = history.OperationsOf(account).ToArray();
            foreach (var quarter in truth.Quarters)
            {
                var end = quarter.Quarter.End;
                Assert.Equal(quarter.Kopecks, operations.Where(operation => operation.Day <= end).Sum(operation => operation.Kopecks));
            }
        }
    }

    [Fact]
    public void Where_only_the_wish_of_the_client_counts_deaths_are_no_churn()
    {
        var slice = Small with { Count = 800 };
        var any = NpfGenerator.History(slice);
        var voluntary = NpfGenerator.History(slice with { LabelPolicy = NpfLabelPolicy.VoluntaryOnly });
        var others = NpfGenerator.Truth(slice).Count(truth => truth.Cause is NpfClosing.Death or NpfClosing.PensionPaid);

        Assert.True(others > 10);
        Assert.InRange(Closed(any) - Closed(voluntary), others - 5, others);
    }

    [Theory]
    [InlineData(1_999, 0, null)]
    [InlineData(1_000_001, 0, null)]
    [InlineData(2_000, 2_000, null)]
    [InlineData(2_000, -1, null)]
    [InlineData(2_000, 0, 0)]
    [InlineData(2_000, 1_999, 2)]
    public void Options_outside_their_range_are_refused(int accounts, int first, int? count) => Assert.Throws<ArgumentOutOfRangeException>(
        () => NpfGenerator.WriteFiles(_folder, new NpfGeneratorOptions { Accounts = accounts, FirstAccount = first, Count = count }));

    [Fact]
    public void An_option_without_a_name_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => NpfGenerator.Truth(new NpfGeneratorOptions { Mode = (NpfMode)7 }));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static int Closed(ChurnLab.Studies.Npf.NpfHistory history) =>
        Enumerable.Range(0, history.AccountCount).Count(account => history.ClosedIn(account) is not null);

    private static List<byte[]> Bytes(NpfGeneratorOptions options, int ahead = 3)
    {
        var streams = Enumerable.Range(0, 6).Select(_ => new MemoryStream()).ToList();
        NpfFiles.Write(streams, options, AmbientCancellation.Token, ahead);
        return [.. streams.Select(stream => stream.ToArray())];
    }

    private static IEnumerable<string> Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n').Skip(1).SkipLast(1);
}
