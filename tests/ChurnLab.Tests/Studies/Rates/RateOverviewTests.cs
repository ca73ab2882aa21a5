using ChurnLab.Frames;
using ChurnLab.Studies.Rates;

namespace ChurnLab.Tests.Studies.Rates;

public sealed class RateOverviewTests
{
    [Fact]
    public void The_surest_difference_is_told_first_and_what_does_not_differ_last()
    {
        var finding = Clients().ChurnByEach("even", "group", "late").Finding();

        Assert.Equal("Доля ушедших различается по признакам: group, late", finding.Headline);
        Assert.Equal(
            "Доля ушедших различается больше случайного разброса, начиная с самого надёжного отличия: "
            + "group («a» — 40,0 %, 160 из 400; «b» — 10,0 %, 40 из 400); late («да» — 32,5 %, 130 из 400; «нет» — 17,5 %, 70 из 400). "
            + "Различий не видно по признакам: even.",
            finding.Text.Replace('\u202F', ' '));
    }

    [Fact]
    public void Where_nothing_differs_that_is_said()
    {
        var finding = Clients().ChurnByEach("even").Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal(("Ни по одному из признаков различий не видно", "Различий не видно по признакам: even."), (finding.Headline, finding.Text));
    }

    [Fact]
    public void Looking_at_more_factors_asks_more_of_each()
    {
        // 60 of 400 against 88 of 400: beyond chance alone, not beside nineteen others.
        var clients = Rates.Clients.By(("a", 400, 60), ("b", 400, 96));
        var one = clients.ChurnByEach("group");
        var many = RateOverview.Of(clients, "churn", [.. Enumerable.Repeat("group", 20)]);

        Assert.True(one.Finding().IsResolved);
        Assert.False(many.Finding().IsResolved);
    }

    [Fact]
    public void The_figure_has_a_row_for_each_value_under_its_factor()
    {
        var figure = Clients().ChurnByEach("group", "late").Figure();

        figure.Check();
        var said = figure.ToText();
        Assert.All((string[])["Group", "Late", "  a ", "  да "], part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    [Fact]
    public void No_factor_is_no_overview() => Assert.Throws<ArgumentException>(() => Clients().ChurnByEach());

    // 800 clients: 40 % of a and 10 % of b left; of those half are late, 32.5 % and 17.5 %; even says nothing.
    private static Frame Clients() => new(
        new TextColumn("group", Enumerable.Range(0, 800).Select(i => i < 400 ? "a" : "b")),
        new BooleanColumn("late", Enumerable.Range(0, 800).Select(i => (bool?)IsLate(i))),
        new BooleanColumn("even", Enumerable.Range(0, 800).Select(i => (bool?)(i % 2 == 0))),
        new BooleanColumn("churn", Enumerable.Range(0, 800).Select(i => (bool?)(i < 400 ? i < 160 : i < 440))));

    private static bool IsLate(int i) => i switch
    {
        < 105 => true,
        < 160 => false,
        < 280 => true,
        < 400 => false,
        < 425 => true,
        < 440 => false,
        _ => i < 590,
    };
}
