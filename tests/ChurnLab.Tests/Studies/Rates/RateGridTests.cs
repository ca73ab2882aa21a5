using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Rates;

namespace ChurnLab.Tests.Studies.Rates;

public sealed class RateGridTests
{
    [Fact]
    public void A_direction_that_turns_is_said_with_both_places() => Assert.Equal(
        "Связь меняет направление. Когда column — x, доля ушедших при «row: a» выше, чем при «row: b»; когда column — y, она, наоборот, ниже.",
        Of(("a", "x", 200, 100), ("b", "x", 200, 20), ("a", "y", 200, 20), ("b", "y", 200, 100)).Text);

    [Fact]
    public void A_direction_that_holds_is_said_to_hold() => Assert.Equal(
        "Везде, где разница видна (column — x, y), доля ушедших при «row: b» выше, чем при «row: a».",
        Of(("a", "x", 200, 20), ("b", "x", 200, 100), ("a", "y", 200, 20), ("b", "y", 200, 100)).Text);

    [Fact]
    public void Columns_where_nothing_is_seen_are_not_named() => Assert.Equal(
        "Везде, где разница видна (column — x), доля ушедших при «row: a» выше, чем при «row: b».",
        Of(("a", "x", 200, 100), ("b", "x", 200, 20), ("a", "y", 29, 0), ("b", "y", 200, 100), ("a", "z", 200, 50), ("b", "z", 200, 52)).Text);

    [Fact]
    public void No_difference_is_said_too()
    {
        var finding = Of(("a", "x", 200, 50), ("b", "x", 200, 50));

        Assert.False(finding.IsResolved);
        Assert.StartsWith("Ни при одном значении признака «column»", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Intervals_that_just_do_not_overlap_are_not_enough_where_two_directions_are_looked_for() =>
        Assert.False(Of(("a", "x", 200, 60), ("b", "x", 200, 36)).IsResolved);

    [Fact]
    public void One_row_has_nothing_to_be_compared_with()
    {
        var finding = Of(("a", "x", 200, 50), ("a", "y", 200, 100));

        Assert.False(finding.IsResolved);
        Assert.Equal("Направление связи сравнивается, если у признака «row» два значения; здесь их 1.", finding.Text);
    }

    [Fact]
    public void Three_rows_are_not_compared_as_if_they_were_two() => Assert.Equal(
        "Направление связи сравнивается, если у признака «row» два значения; здесь их 3.",
        Of(("a", "x", 200, 50), ("b", "x", 200, 50), ("c", "x", 200, 190)).Text);

    [Fact]
    public void Small_combinations_stay_empty_in_the_heat_map()
    {
        var json = Grid(("a", "x", 40, 10), ("b", "x", 29, 29), ("a", "y", 30, 15)).Heatmap().ToJson();

        Assert.Contains("\"z\":[[0.25,0.5],[null,null]]", json, StringComparison.Ordinal);
    }

    private static Finding Of(params (string, string, int, int)[] cells) => Grid(cells).Finding();

    private static RateGrid Grid(params (string, string, int, int)[] cells) => Clients.By(cells).ChurnBy("row", "column");
}
