using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loading;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>What is repaired in rows, and what is left alone.</summary>
public sealed class NpfRowRepairsTests : IDisposable
{
    private readonly NpfFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_becomes_a_snapshot()
    {
        var line = new NpfLine(1, "2012Q4").With("age", "33.0").With("pmnts_type", 2).With("mgd_accum_period", 7.5).With("clnt_cprtn_time_d", 91)
            .With("lk", 1).With("email", 1).With("assignee_ops", 1).With("citizen", 0);

        var data = _folder.Train(line).Schemes((1, 17)).Load();

        Assert.Equal(
            new NpfSnapshot
            {
                Quarter = Quarter.Of(2012, 4),
                StartDay = NpfDaysOf(2012, 10, 1),
                Age = 33,
                ContributionType = 2,
                Guarantee = 7.5,
                Region = RegionTable.Default.Named("САМАРСКАЯ ОБЛ")!.Index,
                Traits = NpfTraits.Male | NpfTraits.Cabinet | NpfTraits.Email | NpfTraits.Successor,
            },
            Assert.Single(data.History.SnapshotsOf(0).ToArray()));
        Assert.Equal((NpfFolder.Id(1), NpfFolder.Id(1001), 17), (data.History.AccountId(0), data.History.ClientId(0), data.History.SchemeOf(0)));
    }

    [Fact]
    public void Copies_are_dropped_and_of_different_labels_the_possible_one_is_kept()
    {
        var data = _folder.Train(
            new NpfLine(1, "2012Q4"),
            new NpfLine(1, "2012Q4"),
            new NpfLine(2, "2012Q4") { Churn = 1 },
            new NpfLine(2, "2012Q4"),
            new NpfLine(3, "2012Q3"),
            new NpfLine(3, "2012Q3") { Churn = 1 },
            new NpfLine(3, "2012Q4"),
            new NpfLine(4, "2012Q4").With("balance", 5),
            new NpfLine(4, "2012Q4").With("balance", 6)).Load();

        Assert.Equal((1L, 2L, 1L), (data.Rows.Copies, data.Rows.ConflictingLabels, data.Rows.ConflictingRows));
        Assert.Equal(5, data.History.SnapshotCount);
        // The account with a later row was not closed before it.
        Assert.Equal((null, Quarter.Of(2013, 1), null), (data.History.ClosedIn(0), data.History.ClosedIn(1), data.History.ClosedIn(2)));
        Assert.Equal(0, data.Labels.NotLast);
    }

    [Theory]
    [InlineData("40,41,0,43", "40,41,42,43")]
    [InlineData("0,41,120,43", "-1,41,42,43")]
    [InlineData("40,41,25,43", "40,41,42,43")]
    [InlineData("40,25,26,27", "40,25,26,27")]
    [InlineData("40,40,41,42", "40,40,41,42")]
    [InlineData(",,30,", "-1,-1,30,31")]
    public void Ages_are_repaired_by_earlier_rows_alone(string written, string expected)
    {
        var ages = written.Split(',');
        var data = _folder.Train(ages.Select((age, year) => new NpfLine(1, Quarter.Of(2012 + year, 4).ToString()).With("age", age))).Load();

        Assert.Equal(expected.Split(',').Select(int.Parse), data.History.SnapshotsOf(0).ToArray().Select(snapshot => snapshot.Age));
    }

    [Fact]
    public void A_later_row_never_shows_in_an_earlier_snapshot()
    {
        NpfLine[] rows =
        [
            new NpfLine(1, "2010Q4").With("age", 5).With("clnt_cprtn_time_d", 45000).With("frst_pmnt_date", "").With("region", "").With("postal_code", ""),
            new NpfLine(1, "2011Q4").With("age", 41),
        ];
        var first = _folder.Train(rows).Load().History.SnapshotsOf(0)[0];

        Assert.Equal((-1, NpfSnapshot.NoRegion, NpfDaysOf(2010, 10, 1)), (first.Age, first.Region, first.StartDay));
    }

    [Theory]
    [InlineData("45000", "2005-02-10", 2005, 2, 10)]
    [InlineData("-3", "2005-02-10", 2005, 2, 10)]
    [InlineData("", "2005-02-10", 2005, 2, 10)]
    [InlineData("45000", "", 2012, 10, 1)]
    [InlineData("45000", "1901-05-05", 2012, 10, 1)]
    [InlineData("1", "2005-02-10", 2012, 12, 30)]
    public void A_start_that_cannot_be_is_replaced_by_the_first_payment(string tenure, string firstPayment, int year, int month, int day)
    {
        var data = _folder.Train(new NpfLine(1, "2012Q4").With("clnt_cprtn_time_d", tenure).With("frst_pmnt_date", firstPayment)).Load();

        Assert.Equal(NpfDaysOf(year, month, day), data.History.SnapshotsOf(0)[0].StartDay);
        Assert.Equal(tenure == "1" ? 0 : 1, data.Rows.WrongStarts);
    }

    [Theory]
    [InlineData("САМАРСКАЯ ОБЛ", "443001", "САМАРСКАЯ ОБЛ", NpfRegionMatch.Name, false)]
    [InlineData("  самарская обл ", "443001", "САМАРСКАЯ ОБЛ", NpfRegionMatch.Variant, false)]
    [InlineData("САМОРСКАЯ ОБЛ", "", "САМАРСКАЯ ОБЛ", NpfRegionMatch.Nearest, false)]
    [InlineData("КУБАНЬ", "", "КРАСНОДАРСКИЙ КРАЙ", NpfRegionMatch.Variant, false)]
    [InlineData("", "443001.0", "САМАРСКАЯ ОБЛ", NpfRegionMatch.PostalCode, false)]
    [InlineData("None", "443001.0", "САМАРСКАЯ ОБЛ", NpfRegionMatch.PostalCode, false)]
    [InlineData("", "", null, NpfRegionMatch.Unknown, false)]
    [InlineData("", "220030", null, NpfRegionMatch.Unknown, true)]
    [InlineData("САМАРСКАЯ ОБЛ", "0.0", "САМАРСКАЯ ОБЛ", NpfRegionMatch.Name, true)]
    [InlineData("САМАРСКАЯ ОБЛ", "44300", "САМАРСКАЯ ОБЛ", NpfRegionMatch.Name, true)]
    public void A_region_is_told_by_its_name_or_its_postal_code(string region, string postal, string? expected, NpfRegionMatch match, bool isForeign)
    {
        var data = _folder.Train(new NpfLine(1, "2012Q4").With("region", region).With("postal_code", postal)).Load();

        var snapshot = data.History.SnapshotsOf(0)[0];
        Assert.Equal(expected, snapshot.Region == NpfSnapshot.NoRegion ? null : RegionTable.Default.Regions[snapshot.Region].Name);
        Assert.Equal(match, data.Regions.Rows.Single(pair => pair.Value == 1).Key);
        Assert.Equal(isForeign, snapshot.Has(NpfTraits.ForeignPostalCode));
        Assert.Equal((isForeign ? 1 : 0, postal.Length == 0 ? 1 : 0), (data.Regions.ForeignPostalCodes, data.Regions.NoPostalCode));
    }

    [Fact]
    public void Of_a_region_and_a_postal_code_that_differ_the_region_is_kept()
    {
        var data = _folder.Train(new NpfLine(1, "2012Q4").With("postal_code", 101000)).Load();

        Assert.Equal(RegionTable.Default.Named("САМАРСКАЯ ОБЛ")!.Index, data.History.SnapshotsOf(0)[0].Region);
        Assert.Equal(1, data.Regions.Conflicts);
    }

    [Fact]
    public void Rows_without_a_quarter_are_dropped_and_without_a_client_are_their_own()
    {
        var data = _folder.Train(
            new NpfLine(1, "2012Q4").With("quarter", ""),
            new NpfLine(2, "2012Q4").With("client_id", "")).Load();

        Assert.Equal((1L, 1L, 2L), (data.Rows.NoQuarter, data.Rows.NoClient, data.Rows.Rows));
        Assert.Equal((1, NpfFolder.Id(2), NpfFolder.Id(2)), (data.History.AccountCount, data.History.AccountId(0), data.History.ClientId(0)));
    }

    [Fact]
    public void Schemes_and_operations_of_others_are_counted_and_dropped()
    {
        var data = _folder.Train(new NpfLine(1, "2012Q4"), new NpfLine(2, "2012Q4"))
            .Schemes((1, 5), (1, 5), (1, 6), (2, null), (7, 3))
            .Operations(
                (1, "2012-11-01", 10.25, 1), (0, "2012-11-01", 1, 1), (7, "2012-11-01", 1, 1), (7, "2012-11-02", 1, 1), (1, "2013-02-01", 3, 0)).Load();

        var (schemes, operations) = (data.Schemes!, data.Operations!);
        Assert.Equal((5, NpfHistory.NoScheme), (data.History.SchemeOf(0), data.History.SchemeOf(1)));
        Assert.Equal(
            new NpfSchemeFacts { Rows = 5, OfOthers = 1, NoScheme = 1, Repeated = 1, Conflicting = 1, Without = 1, Schemes = 1 },
            schemes);
        Assert.Equal(
            new NpfOperationFacts { Count = 5, Kept = 1, NoAccount = 1, OfOthers = 2, Others = 1, OutOfTime = 1 },
            operations);
        Assert.Equal(new NpfOperation(new DateOnly(2012, 11, 1), isContribution: true, 1025), Assert.Single(data.History.OperationsOf(0).ToArray()));
    }

    [Fact]
    public void Small_things_are_counted()
    {
        var rows = _folder.Train(
            new NpfLine(1, "2012Q4").With("balance", -5).With("incm_per_qrtr", "-0.0").With("incm_sum", "-0.0"),
            new NpfLine(2, "2012Q4").With("balance", 7).With("pmnts_nmbr", 1).With("frst_pmnt", 96.25).With("lst_pmnt", 0.09),
            new NpfLine(3, "2012Q4").With("balance", 9).With("pmnts_nmbr", 1).With("frst_pmnt", 96.25).With("lst_pmnt", 96.25),
            new NpfLine(4, "2012Q4").With("balance", "").With("appl_mrkr", 1).With("slctn_nmbr", "2.0")).Load().Rows;

        Assert.Equal((1L, 2L, 2L, 1L, 1L), (rows.NegativeBalances, rows.MinusZeros, rows.SinglePayments, rows.OtherLastPayments, rows.ScaledLastPayments));
        Assert.Equal((7.0, 9.0, 1L, Quarter.Of(2012, 4)), (rows.MedianBalance, rows.LargestBalance, rows.Marked, rows.FirstMarked!.Value));
        Assert.Equal([(0L, 3L), (2L, 1L)], rows.Strata.Select(pair => (pair.Key, pair.Value)));
    }

    private static int NpfDaysOf(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - new DateOnly(1900, 1, 1).DayNumber;
}
