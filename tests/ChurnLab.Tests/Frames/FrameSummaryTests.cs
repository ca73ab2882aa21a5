using ChurnLab.Frames;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames;

public sealed class FrameSummaryTests
{
    private static readonly Frame Clients = new(
        new TextColumn("город", ["Рыбинск", "Ростов", null, "Ростов"]),
        new NumberColumn("баланс", [59214.82, null, 850594.33, 1524746.26]),
        new IntegerColumn("год", [2019, 2020, 2020, 2021]),
        new BooleanColumn("отток", [true, false, null, false]),
        new DateColumn("дата", [new DateOnly(2024, 5, 9), new DateOnly(2023, 12, 31), null, null]),
        new TextColumn("пусто", [null, null, null, null]));

    [Fact]
    public void Every_column_is_summed_up()
    {
        var summary = Clients.Describe();

        var balance = summary["баланс"];
        Assert.Equal((3, 1, 0.25, 3), (balance.Count, balance.Missing, balance.MissingShare, balance.Distinct));
        Assert.Equal(850594.33, balance.Numbers!.Median);
        Assert.Equal(("Ростов", 2), (summary["город"].Top, summary["город"].TopCount));
        Assert.Null(summary["город"].Numbers);
        Assert.Equal(1 / 3.0, summary["отток"].Numbers!.Mean);
        Assert.Equal((new DateOnly(2023, 12, 31), new DateOnly(2024, 5, 9)), (summary["дата"].Smallest, summary["дата"].Largest));
        Assert.Equal((0, 4, null, 0), (summary["пусто"].Count, summary["пусто"].Missing, summary["пусто"].Top, summary["пусто"].TopCount));
        Assert.Throws<FrameException>(() => summary["города"]);
    }

    [Fact]
    public void The_summary_reads_as_a_table()
    {
        Snapshot.Matches(Clients.Describe().ToText(), "Frames", "summary.txt");
        Snapshot.Matches(Clients.Describe().ToHtml(), "Frames", "summary.html");
    }

    [Fact]
    public void The_numbers_are_a_frame_too()
    {
        var numbers = Clients.Describe().ToFrame();

        Assert.Equal(Clients.ColumnNames, numbers.Text("column").Select(name => name!));
        Assert.Equal([null, 850594.33, 2020, 0, null, null], numbers.Number("median"));
        Assert.Equal([1 / 4.0, 1 / 4.0, 0, 1 / 4.0, 2 / 4.0, 1], numbers.Number("missing_share"));
    }

    [Fact]
    public void A_frame_without_rows_or_columns_is_described_too()
    {
        Assert.Equal(0, Clients.Head(0).Describe()["баланс"].Count);
        Assert.Contains("0", new Frame().Describe().ToText(), StringComparison.Ordinal);
    }
}
