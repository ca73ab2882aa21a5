using ChurnLab.Frames;
using ChurnLab.Studies.Rates;

namespace ChurnLab.Tests.Studies.Rates;

public sealed class RateTableTests
{
    private static readonly RateTable Table = Clients.By(("a", 40, 10), ("b", 60, 30), (null, 5, 2)).ChurnBy("group");

    [Fact]
    public void Groups_are_counted_and_rows_without_a_value_are_left_out_and_said()
    {
        Assert.Equal([("a", 40, 10), ("b", 60, 30)], Table.Levels.Select(level => (level.Label, level.Count, level.Events)));
        Assert.Equal((100, 40), (Table.Total.Count, Table.Total.Events));
        Assert.Equal(5, Table.LeftOut);
    }

    // Wilson's interval written out in Python: z = 1.959963984540054, centre (p + z^2/2n) / (1 + z^2/n).
    [Fact]
    public void Rates_have_wilson_intervals()
    {
        var rate = Table.Levels[0].Rate;

        Assert.Equal(0.25, rate.Value, 12);
        Assert.Equal(0.141871186390963, rate.Lower, 12);
        Assert.Equal(0.401939614207680, rate.Upper, 12);
    }

    [Fact]
    public void The_table_shows_a_row_per_group()
    {
        var text = Table.ToText();

        Assert.Contains("Доля ушедших", text, StringComparison.Ordinal);
        Assert.Contains("50,0\u202F%", text, StringComparison.Ordinal);
        Assert.Contains("50,0\u202F%", Table.ToHtml().Replace("&#8239;", "\u202F", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, Table.ToFrame().RowCount);
    }

    [Fact]
    public void Hostile_values_stay_text() =>
        Assert.DoesNotContain("<script>", Clients.By(("<script>alert(1)</script>", 40, 10), ("b", 60, 30)).ChurnBy("group").ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void The_outcome_can_be_its_own_factor() =>
        Assert.Equal([("нет", 0), ("да", 40)], Clients.By(("a", 100, 40)).ChurnBy("churn").Levels.Select(level => (level.Label, level.Events)));

    [Fact]
    public void An_outcome_that_is_neither_true_nor_false_is_refused()
    {
        var frame = new Frame(new TextColumn("group", ["a"]), new IntegerColumn("churn", [2L]));

        Assert.Contains("'churn'", Assert.Throws<FrameException>(() => frame.ChurnBy("group")).Message, StringComparison.Ordinal);
    }
}
