using ChurnLab.Studies.Macro;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>Closings, quarters without labels, and what gives labels away.</summary>
public sealed class NpfLabelsTests : IDisposable
{
    private readonly NpfFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_payout_of_all_there_is_closes_an_account_in_its_quarter()
    {
        var data = _folder.Train(new NpfLine(1, "2012Q2") { Churn = 1 }, new NpfLine(2, "2012Q1"), new NpfLine(3, "2012Q1"), new NpfLine(4, "2013Q4"))
            .Operations(
                (1, "2012-01-15", 100.1, 1), (1, "2012-03-01", 200.2, 0), (1, "2012-09-01", -300.3, 0),
                (2, "2012-01-15", 100.1, 1), (2, "2012-09-01", -100.09, 0),
                (3, "2012-01-15", 100.1, 1), (3, "2012-09-01", -100.1, 0), (3, "2012-10-01", 5, 1), (3, "2012-11-01", -5, 1)).Load();

        Assert.Equal([Quarter.Of(2012, 3), null, null, null], Enumerable.Range(0, 4).Select(data.History.ClosedIn));
        Assert.Equal((1L, 0L), (data.Labels.ClosedByOperations, data.Labels.ClosedByLabel));
    }

    [Fact]
    public void Operations_in_any_order_tell_the_same()
    {
        (int, string, double, int)[] operations = [(1, "2012-01-15", 100.1, 1), (1, "2012-09-01", -300.3, 0), (1, "2012-03-01", 200.2, 0)];

        var data = _folder.Train(new NpfLine(1, "2012Q2") { Churn = 1 }, new NpfLine(2, "2012Q4")).Operations(operations.Reverse()).Load();

        Assert.Equal(Quarter.Of(2012, 3), data.History.ClosedIn(0));
        Assert.Equal([100_10L, 200_20, -300_30], data.History.OperationsOf(0).ToArray().Select(operation => operation.Kopecks));
    }

    [Fact]
    public void Where_the_label_alone_tells_a_closing_it_is_the_quarter_after_the_row()
    {
        var data = _folder.Train(
            new NpfLine(1, "2012Q1"), new NpfLine(1, "2012Q3") { Churn = 1 },
            new NpfLine(2, "2012Q1") { Churn = 1 }, new NpfLine(2, "2012Q4")).Load();

        Assert.Equal([Quarter.Of(2012, 4), null], Enumerable.Range(0, 2).Select(data.History.ClosedIn));
        Assert.Equal((0L, 1L, 1L), (data.Labels.ClosedByOperations, data.Labels.ClosedByLabel, data.Labels.NotLast));
        Assert.Equal((Quarter.Of(2012, 1), Quarter.Of(2012, 4)), (data.Labels.FirstLeaving!.Value, data.History.Last));
    }

    [Theory]
    [InlineData(0, "2020Q4")]
    [InlineData(1, "2020Q4")]
    [InlineData(20, "2021Q2")]
    public void Quarters_at_the_end_in_which_hardly_anyone_leaves_are_not_told(int leaving, string expected)
    {
        // Of 200 rows a quarter 20 leave, but in the last two.
        var data = _folder.Train(Crowd((quarter, account) => quarter < 6 ? account < 20 : account < leaving)).Load();

        Assert.Equal(Quarter.Parse(expected), data.Labels.LastLabelled);
        Assert.Equal(data.Labels.LastLabelled, data.History.LastLabelled);
        Assert.Equal(leaving == 20 ? 0 : 400, data.Labels.LabelledAfter);
        Assert.Equal(leaving == 20, !data.CensoringFinding().IsResolved);
        Assert.Equal(0.1, data.Labels.Share, 12);
    }

    [Fact]
    public void A_low_quarter_between_others_is_no_end()
    {
        var data = _folder.Train(Crowd((quarter, account) => quarter != 5 && account < 20)).Load();

        Assert.Equal(Quarter.Of(2021, 2), data.Labels.LastLabelled);
    }

    [Fact]
    public void Closings_that_labels_deny_end_them_however_few_rows_there_are()
    {
        var data = _folder.Train(
                new NpfLine(1, "2012Q1") { Churn = 1 }, new NpfLine(2, "2012Q2"), new NpfLine(3, "2012Q3"), new NpfLine(4, "2012Q4"))
            .Operations((1, "2012-01-15", 1, 1), (1, "2012-05-15", -1, 0), (3, "2012-07-15", 1, 1), (3, "2012-12-15", -1, 0)).Load();

        Assert.Equal((Quarter.Of(2012, 2), 2L), (data.Labels.LastLabelled, data.Labels.LabelledAfter));
        // What happens later than the quarter after the last told one is not told, even where the operations have it.
        Assert.Equal([Quarter.Of(2012, 2), null, null, null], Enumerable.Range(0, 4).Select(data.History.ClosedIn));
        Assert.Equal((2L, 0L), (data.Labels.ClosedByOperations, data.Labels.Contradicted));
    }

    [Fact]
    public void Labels_that_come_in_one_file_end_where_the_other_begins()
    {
        var data = _folder.Train(Crowd((_, account) => account < 20).Where(row => string.CompareOrdinal(row.QuarterText, "2020Q4") <= 0))
            .Test(Crowd((_, _) => false).Where(row => string.CompareOrdinal(row.QuarterText, "2020Q4") > 0)).Load();

        Assert.Equal((Quarter.Of(2020, 4), 0L), (data.Labels.LastLabelled, data.Labels.LabelledAfter));
        Assert.False(data.CensoringFinding().IsResolved);
        Assert.Equal((0L, Quarter.Of(2021, 1), Quarter.Of(2021, 2)), (data.Split!.SplitYears, data.Split.First, data.Split.Last));
        Assert.False(data.SplitFinding().IsResolved);
    }

    [Fact]
    public void Operations_give_hidden_labels_away()
    {
        var data = _folder.Train(new NpfLine(1, "2012Q1"), new NpfLine(3, "2012Q4") { Churn = 1 }, new NpfLine(4, "2012Q1"))
            .Test(new NpfLine(1, "2012Q2"), new NpfLine(2, "2012Q2"))
            .Operations((1, "2012-01-15", 1, 1), (1, "2012-09-15", -1, 0), (2, "2012-01-15", 1, 1), (4, "2012-01-15", 1, 1), (4, "2012-09-15", -1, 0)).Load();

        Assert.Equal((1L, 1L), (data.Labels.GivenAway, data.Labels.Contradicted));
        Assert.Contains("test из 2 — следом все деньги выплачены", data.GivenAwayFinding().Text, StringComparison.Ordinal);
    }

    private static IEnumerable<NpfLine> Crowd(Func<int, int, bool> leaves) =>
        from quarter in Enumerable.Range(0, 8)
        from account in Enumerable.Range(0, 200)
        select new NpfLine(1 + (quarter * 200) + account, Quarter.Of(2019, 3).Plus(quarter).ToString()) { Churn = leaves(quarter, account) ? 1 : 0 };
}
