using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Rates;

namespace ChurnLab.Tests.Studies.Rates;

public sealed class RateTableFindingTests
{
    [Fact]
    public void An_effect_is_said_with_its_counts_and_turns_when_the_data_turn()
    {
        Assert.StartsWith(
            "Признак «group»: чаще всего уходят при значении «b» — 40,0 % (80 из 200), реже всего при «a» — 10,0 % (20 из 200); "
            + "первая доля больше второй в 4,0 раза",
            Plain(Of(("a", 200, 20), ("b", 200, 80))),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Признак «group»: чаще всего уходят при значении «a» — 40,0 % (80 из 200), реже всего при «b» — 10,0 % (20 из 200);",
            Plain(Of(("a", 200, 80), ("b", 200, 20))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Small_groups_with_extreme_shares_do_not_hide_a_difference_between_large_ones()
    {
        var finding = Of(("A", 5_000, 500), ("B", 5_000, 1_000), ("C", 30, 7), ("D", 30, 2));

        Assert.True(finding.IsResolved);
        Assert.StartsWith(
            "Признак «group»: при значении «B» уходят чаще — 20,0 % (1000 из 5000), чем при «A» — 10,0 % (500 из 5000)",
            Plain(finding),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_too_small_to_be_compared_keeps_others_from_being_called_the_extremes() => Assert.StartsWith(
        "Признак «group»: при значении «B» уходят чаще — 20,0 %",
        Plain(Of(("A", 5_000, 500), ("B", 5_000, 1_000), ("C", 29, 29))),
        StringComparison.Ordinal);

    [Fact]
    public void Groups_of_thirty_are_compared() => Assert.True(Of(("A", 30, 2), ("B", 30, 28)).IsResolved);

    [Fact]
    public void Numbers_get_as_many_decimals_as_they_need_to_differ()
    {
        var frame = new Frame(
            new NumberColumn("score", [0.001, 0.002, 0.001, 1.5]),
            new BooleanColumn("churn", [true, false, false, true]),
            new IntegerColumn("g", [1L, 2L, 1L, 2L]));

        Assert.Equal(["0,001", "0,002", "1,500"], frame.ChurnBy("score").Levels.Select(level => level.Label));
        Assert.False(frame.ChurnBy("g", "score").Finding().IsResolved);
    }

    [Fact]
    public void Where_the_outcome_is_dealt_out_at_random_nothing_stands_out()
    {
        var clients = Clients.By([.. Enumerable.Range(0, 8).Select(i => ((string?)$"g{i}", 250, 10 + (20 * i)))]);

        Assert.True(clients.ChurnBy("group").Finding().IsResolved);
        var silent = Enumerable.Range(1, 20).Count(seed => !clients.Permuted(seed).ChurnBy("group").Finding().IsResolved);
        Assert.InRange(silent, 19, 20);
    }

    [Fact]
    public void What_is_not_resolved_is_said_to_be_chance()
    {
        var finding = Of(("a", 100, 20), ("b", 100, 22));

        Assert.False(finding.IsResolved);
        Assert.Equal("Group: различий между группами не видно", finding.Headline);
        Assert.Contains("лежат в пределах случайного разброса", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_nobody_left_is_not_divided_by()
    {
        var finding = Of(("a", 100, 0), ("b", 100, 50));

        Assert.True(finding.IsResolved);
        Assert.Contains("не ушёл никто (0 из 100)", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 29)]
    [InlineData(100, 0)]
    [InlineData(0, 0)]
    public void Without_two_groups_of_thirty_there_is_nothing_to_compare(int first, int second)
    {
        var finding = Of(("a", first, first / 2), ("b", second, second));

        Assert.False(finding.IsResolved);
        Assert.Contains("нет двух групп хотя бы по 30 клиентов", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_more_groups_are_compared_the_larger_a_difference_must_be()
    {
        (string?, int, int)[] two = [("a", 100, 15), ("b", 100, 40)];
        (string?, int, int)[] between = [.. Enumerable.Range(0, 30).Select(i => ((string?)$"m{i}", 100, 30))];

        Assert.True(Of(two).IsResolved);
        Assert.False(Of([.. two, .. between]).IsResolved);
    }

    private static Finding Of(params (string?, int, int)[] groups) => Clients.By(groups).ChurnBy("group").Finding();

    private static string Plain(Finding finding) => finding.Text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
