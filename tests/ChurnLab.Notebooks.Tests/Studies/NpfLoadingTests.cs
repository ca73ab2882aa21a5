using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loading;

namespace ChurnLab.Notebooks.Tests.Studies;

/// <summary>Files of a generated fund, loaded, against the history they were written from.</summary>
[Trait("tier", "notebooks")]
public sealed class NpfLoadingTests : IDisposable
{
    // Of the original's 26 million operations three have no account; so have as many here.
    private const int LostOperations = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("npf").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_as_the_originals_give_back_the_history_but_for_what_they_do_not_tell()
    {
        var (data, truth) = Loaded(NpfMode.AsReal);
        var lost = Enumerable.Range(0, truth.AccountCount)
            .Where(account => data.History.OperationsOf(account).Length != truth.OperationsOf(account).Length).ToList();

        AssertSameAccounts(truth, data.History);
        Assert.Equal(LostOperations, (int)(truth.OperationCount - data.History.OperationCount));
        Assert.All(Enumerable.Range(0, truth.AccountCount).Except(lost), account =>
        {
            Assert.Equal(truth.ClosedIn(account), data.History.ClosedIn(account));
            Assert.Equal(truth.OperationsOf(account), data.History.OperationsOf(account));
        });
        AssertSameSnapshots(truth, data.History);
        Assert.Equal(1.23, data.Factor.Factor);
        Assert.All(data.YearTotals, year => Assert.True(year.HoldsFuture));
        Assert.True(data.Split!.IsByRow);
        Assert.True(data.Recency!.HasTwoMeanings);
        Assert.Equal(
            ["phone_number", "email"], data.Flags.Where(flag => flag.Notation == NpfFlagNotation.MinusIsYes && flag.IsTold).Select(flag => flag.Column));
        // Labels of the first may be among those that were kept back.
        Assert.InRange(data.Labels.FirstLeaving!.Value.Since(FirstLeaving(truth)), 0, 2);
        Assert.Equal((0L, 0L), (data.Labels.NotLast, data.Labels.Contradicted));
        Assert.InRange(data.Labels.GivenAway, 1, data.Split.TestRows);
    }

    [Fact]
    public void Clean_files_give_back_the_history_itself_and_no_remark_but_of_their_end()
    {
        var (data, truth) = Loaded(NpfMode.Clean);

        AssertSameAccounts(truth, data.History);
        for (var account = 0; account < truth.AccountCount; account++)
        {
            Assert.Equal(truth.ClosedIn(account), data.History.ClosedIn(account));
            Assert.Equal(truth.SnapshotsOf(account), data.History.SnapshotsOf(account));
            Assert.Equal(truth.OperationsOf(account), data.History.OperationsOf(account));
        }

        // Files end within a quarter, clean ones as well.
        Assert.EndsWith(
            "Остальное: последний квартал целиком — после 2022Q4 в файлах лишь начало квартала.", data.AuditFinding().Text, StringComparison.Ordinal);
        Finding[] findings =
        [
            data.FlagsFinding(), data.FactorFinding(), data.YearTotalsFinding(),
            data.SplitFinding(), data.CensoringFinding(), data.GivenAwayFinding(),
        ];
        Assert.All(findings, finding => Assert.False(finding.IsResolved, finding.Text));
    }

    private static void AssertSameAccounts(NpfHistory truth, NpfHistory loaded)
    {
        Assert.Equal((truth.AccountCount, truth.ClientCount), (loaded.AccountCount, loaded.ClientCount));
        Assert.Equal((truth.Last, truth.LastLabelled), (loaded.Last, loaded.LastLabelled));
        for (var account = 0; account < truth.AccountCount; account++)
        {
            Assert.Equal(truth.AccountId(account), loaded.AccountId(account));
            Assert.Equal(truth.ClientId(truth.ClientOf(account)), loaded.ClientId(loaded.ClientOf(account)));
            Assert.Equal(truth.SchemeOf(account), loaded.SchemeOf(account));
        }
    }

    private static void AssertSameSnapshots(NpfHistory truth, NpfHistory loaded)
    {
        var (snapshots, differ) = (0, new Differences());
        for (var account = 0; account < truth.AccountCount; account++)
        {
            var expected = truth.SnapshotsOf(account);
            var found = loaded.SnapshotsOf(account);
            Assert.Equal(expected.Length, found.Length);
            for (var place = 0; place < expected.Length; place++, snapshots++)
            {
                Assert.Equal(Told(expected[place]), Told(found[place]));
                differ.Add(expected[place], found[place]);
            }
        }

        // Of twelve accounts in ten thousand the age is always wrong, of five the start.
        Assert.InRange((double)differ.Ages / snapshots, 0, 0.01);
        Assert.InRange((double)differ.Starts / snapshots, 0, 0.005);
        Assert.InRange((double)differ.Regions / snapshots, 0, 0.003);
        Assert.Equal(0, differ.OtherRegions);
    }

    // The true history does not say how badly a postal code is told.
    private static (Quarter Quarter, int Type, double Guarantee, NpfTraits Traits) Told(NpfSnapshot snapshot) =>
        (snapshot.Quarter, snapshot.ContributionType, snapshot.Guarantee, snapshot.Traits & ~NpfTraits.ForeignPostalCode);

    private (NpfData Data, NpfHistory Truth) Loaded(NpfMode mode)
    {
        var options = new NpfGeneratorOptions { Accounts = NpfGeneratorOptions.FewestAccounts, Mode = mode };
        NpfGenerator.WriteFiles(_folder, options, TestContext.Current.CancellationToken);
        return (NpfData.Load(_folder), NpfGenerator.History(options));
    }

    private sealed class Differences
    {
        public int Ages { get; private set; }

        public int Starts { get; private set; }

        public int Regions { get; private set; }

        public int OtherRegions { get; private set; }

        public void Add(NpfSnapshot expected, NpfSnapshot found)
        {
            Ages += expected.Age != found.Age ? 1 : 0;
            Starts += expected.StartDay != found.StartDay ? 1 : 0;
            Regions += expected.Region != found.Region ? 1 : 0;
            OtherRegions += expected.Region != found.Region && found.Region != NpfSnapshot.NoRegion ? 1 : 0;
        }
    }

    private static Quarter FirstLeaving(NpfHistory history) => Enumerable.Range(0, history.AccountCount)
        .Where(account => history.ClosedIn(account) is not null)
        .Min(account => history.SnapshotsOf(account)[^1].Quarter);
}
