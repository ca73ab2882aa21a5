using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Learning;
using ChurnLab.Statistics;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Risk;

namespace ChurnLab.Tests.Studies.Risk;

public sealed class RiskGridTests
{
    private const char Thin = '\u202F';

    // Two clients below 0.3, one at it, two of three at or above 0.7; the median of profits is 3.
    private static readonly double[] Risks = [0.1, 0.29, 0.3, 0.7, 0.9, 0.8];
    private static readonly double[] Profits = [1, 4, 3, 3, 5, 2];
    private static readonly Target Declined = Target.Binary([false, false, true, true, true, false]);
    private static readonly RiskGrid Grid = RiskGrid.Of(Risks, Profits, Declined);

    [Fact]
    public void A_bound_belongs_to_what_is_above_it()
    {
        Assert.Equal(3, Grid.ProfitBound);
        Assert.Equal([[0], [1], [], [2], [5], [3, 4]], Grid.Cells.Select(cell => cell.Members.Members().ToArray()));
        Assert.Equal((RiskBand.Low, RiskBand.Middle, RiskBand.High), (Grid.BandOf(0.2999), Grid.BandOf(0.3), Grid.BandOf(0.7)));
        Assert.All(Enumerable.Range(0, 6), row => Assert.True(Grid.Of(row).Members.Has(row)));
    }

    [Fact]
    public void A_cell_holds_what_is_reckoned_by_hand()
    {
        var first = Grid.First;

        Assert.Equal((RiskBand.High, true, 2), (first.Band, first.IsProfitable, first.Size));
        Assert.Equal((0.8, 1, 4), (Math.Round(first.MeanRisk, 12), first.Rate.Value, first.MeanProfit));
        Assert.Equal(Proportion.Wilson(2, 2), first.Rate);
        Assert.Equal((0.7 * 3) + (0.9 * 5), first.ValueAtRisk, 12);
        Assert.Equal(8, first.Lost.Value);
        Assert.Equal(0.1 + (0.29 * 4) + (0.3 * 3) + (0.7 * 3) + (0.9 * 5) + (0.8 * 2), Grid.ValueAtRisk, 12);
        Assert.Equal((3, 0), (Grid[RiskBand.Middle, true].Lost.Value, Grid[RiskBand.High, false].Lost.Value));
    }

    [Fact]
    public void Money_lost_has_the_interval_of_a_bootstrap_of_its_cell()
    {
        // Of two clients with 3 and 5 lost, draws of two give 6, 8, 8 and 10.
        Assert.Equal((6, 10), (Grid.First.Lost.Lower, Grid.First.Lost.Upper));
        // Half of 400 lose 2: the standard error of the sum is 20.
        var many = RiskGrid.Of(
            [.. Enumerable.Repeat(0.9, 400)],
            [.. Enumerable.Repeat(2.0, 400)],
            Target.Binary([.. Enumerable.Range(0, 400).Select(row => row % 2 == 0)])).First.Lost;
        Assert.Equal(400, many.Value);
        Assert.Equal(400 - (1.96 * 20), many.Lower, 6.0);
        Assert.Equal(400 + (1.96 * 20), many.Upper, 6.0);
    }

    [Fact]
    public void A_seed_gives_the_same_interval_again_and_another_one_another()
    {
        var (risks, profits) = (Enumerable.Repeat(0.9, 50).ToArray(), Enumerable.Range(1, 50).Select(row => row / 7.0).ToArray());
        var target = Target.Binary([.. Enumerable.Range(0, 50).Select(row => row % 3 > 0)]);
        LossEstimate Of(long seed) => RiskGrid.Of(risks, profits, target, new RiskGridOptions { Replicates = 100, Seed = seed }).First.Lost;

        Assert.Equal(Of(3), Of(3));
        Assert.NotEqual(Of(3), Of(4));
    }

    [Fact]
    public void Equal_profits_are_all_high()
    {
        var grid = RiskGrid.Of([0.1, 0.5, 0.9], [2, 2, 2], Target.Binary([false, true, true]));

        Assert.Equal([0, 1, 0, 1, 0, 1], grid.Cells.Select(cell => cell.Size));
    }

    [Fact]
    public void A_cell_without_clients_has_no_means_and_no_text()
    {
        var empty = Grid[RiskBand.Middle, false];

        Assert.Equal((0, 0, 0, 0), (empty.ValueAtRisk, empty.Lost.Value, empty.Lost.Lower, empty.Lost.Upper));
        Assert.True(double.IsNaN(empty.MeanRisk) && double.IsNaN(empty.MeanProfit) && double.IsNaN(empty.Rate.Value));
        Assert.Null(Grid.ToFrame().Number("На деле")[2]);
        var map = Assert.IsType<HeatmapTrace>(Grid.Figure().Data[0]);
        Assert.Contains("%{text}", map.TextTemplate?.ToString(), StringComparison.Ordinal);
        var json = Grid.Figure().ToJson();
        Assert.Contains("7 тыс.", json, StringComparison.Ordinal);
        Assert.Contains("средний риск", Grid.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_given_later_changes_nothing()
    {
        double[] risks = [0.1, 0.9];
        var grid = RiskGrid.Of(risks, [1, 2], Target.Binary([false, true]));
        risks[0] = 0.9;

        Assert.Equal(RiskBand.Low, grid.Of(0).Band);
    }

    [Fact]
    public void A_group_that_declines_more_than_all_comes_first()
    {
        var finding = Clear().Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal($"На 20{Thin}% клиентов приходится 63{Thin}% прибыли под риском", finding.Headline);
        Assert.StartsWith(
            $"Высокий риск и высокая прибыль — 20\u00A0клиентов (20,0{Thin}% всех): на деле доля снизивших активность — 100,0{Thin}%",
            finding.Text,
            StringComparison.Ordinal);
        Assert.EndsWith($"Под риском 54 из 86 тыс. ₽ прибыли в месяц — это 63{Thin}%.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_does_not_decline_more_than_all_is_said_not_to()
    {
        var finding = Grid.Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal($"Высокий риск на деле не подтверждён: доля снизивших активность — 100{Thin}%, среди всех — 50{Thin}%", finding.Headline);
        Assert.Contains($"Среди всех клиентов она 50,0{Thin}%", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_of_high_risk_and_profit_is_said()
    {
        var finding = RiskGrid.Of([0.1, 0.9], [2, 1], Target.Binary([false, true])).Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("Клиентов с высоким риском и высокой прибылью нет", finding.Headline);
        Assert.Contains($"от 70{Thin}%", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_profit_at_risk_no_share_of_it_is_said()
    {
        var finding = Clear(profit: 0).Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal($"Высокий риск и высокая прибыль — у 20{Thin}% клиентов", finding.Headline);
        Assert.DoesNotContain("—%", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Под риском", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_outcome_has_its_own_words()
    {
        var finding = RiskGrid.Of(Risks, Profits, Declined, new RiskGridOptions { Outcome = Outcome.Churn }).Finding();

        Assert.Contains("доля ушедших", finding.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 1, "A risk is NaN; expected 0 to 1.")]
    [InlineData(-0.1, 1, "A risk is -0.1; expected 0 to 1.")]
    [InlineData(1.1, 1, "A risk is 1.1; expected 0 to 1.")]
    [InlineData(0.5, double.NaN, "A profit is not finite; expected one for every client.")]
    [InlineData(0.5, double.NegativeInfinity, "A profit is not finite; expected one for every client.")]
    public void A_value_outside_its_range_is_refused(double risk, double profit, string message) =>
        Assert.Equal(message, Refused([0.5, risk], [1, profit], Target.Binary([false, true])));

    [Fact]
    public void Clients_must_agree()
    {
        Assert.Equal("There are 1 risks, 2 profits and 2 outcomes: expected one of each per client.", Refused([0.5], [1, 2], Target.Binary([false, true])));
        Assert.Equal("There are 0 risks, 0 profits and 2 outcomes: expected one of each per client.", Refused([], [], Target.Binary([false, true])));
        Assert.Equal("A grid of risk needs an outcome of two classes; got a target of numbers.", Refused([0.5, 1], [1, 2], Target.Numbers([0, 1])));
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Equal("Bounds of risk are 0.7 and 0.7; expected 0 < middle < high ≤ 1.", Refused(new() { Middle = 0.7 }));
        Assert.Equal("Bounds of risk are 0 and 0.7; expected 0 < middle < high ≤ 1.", Refused(new() { Middle = 0 }));
        Assert.Equal("Bounds of risk are 0.3 and 1.01; expected 0 < middle < high ≤ 1.", Refused(new() { High = 1.01 }));
        Assert.Equal("Bounds of risk are NaN and 0.7; expected 0 < middle < high ≤ 1.", Refused(new() { Middle = double.NaN }));
        Assert.Equal("A grid of risk asks for 9 replicates of its bootstrap; expected 10 or more.", Refused(new() { Replicates = 9 }));
        Assert.Equal("The bound of profit is NaN; expected a finite number.", Refused(new() { Profit = double.NaN }));
    }

    [Fact]
    public void Bounds_that_are_given_are_used_and_named()
    {
        var grid = RiskGrid.Of(Risks, Profits, Declined, new RiskGridOptions { Middle = 0.25, High = 0.85, Profit = 5 });

        Assert.Equal([1, 0, 4, 0, 0, 1], grid.Cells.Select(cell => cell.Size));
        Assert.Contains($"границы 25{Thin}% и 85{Thin}%", grid.ToHtml().Replace("&#8239;", "\u202F", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Refused(double[] risks, double[] profits, Target target) =>
        Assert.Throws<InsightException>(() => RiskGrid.Of(risks, profits, target)).Message;

    private static string Refused(RiskGridOptions options) =>
        Assert.Throws<InsightException>(() => RiskGrid.Of(Risks, Profits, Declined, options)).Message;

    // Twenty of a hundred have risk 0.9 and decline, half of them with others: 54 of 86 at risk where profit is 3.
    private static RiskGrid Clear(double profit = 3)
    {
        var rows = Enumerable.Range(0, 100).ToArray();
        return RiskGrid.Of(
            [.. rows.Select(row => row < 20 ? 0.9 : 0.2)],
            [.. rows.Select(row => row < 20 ? profit : profit * 2 / 3)],
            Target.Binary([.. rows.Select(row => row < 20)]),
            new RiskGridOptions { Profit = profit });
    }
}
