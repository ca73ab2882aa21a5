using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Associations;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Associations;

public sealed class StratifiedEffectTests
{
    [Fact]
    public void Odds_of_two_values_are_compared_by_Mantel_and_Haenszel()
    {
        var effect = Cases.Of(("да", "х", 19, 12), ("нет", "х", 19, 5), ("да", "у", 20, 9), ("нет", "у", 20, 4)).ChurnWithin("first", "second");

        // Values are ordered as texts: «да» before «нет», so the odds are those of «нет».
        ContingencyTable[] strata = [new(new long[,] { { 4, 16 }, { 9, 11 } }), new(new long[,] { { 5, 14 }, { 12, 7 } })];
        Assert.Equal(StratifiedTables.OddsRatio(strata), effect.Common);
        Assert.Equal(StratifiedTables.BreslowDay(strata).PValue, effect.HomogeneityPValue);
        Assert.Equal(TwoByTwo.OddsRatio(new(new long[,] { { 9, 30 }, { 21, 18 } })), effect.All.Effect);
        Assert.Equal(["да", "нет"], effect.Levels);
        Assert.Equal(["у", "х"], effect.Strata.Select(stratum => stratum.Label));
        Assert.Equal((40L, 13L), (effect.Strata[0].Count, effect.Strata[0].Events));
    }

    [Fact]
    public void An_effect_that_turns_round_is_said_to()
    {
        var finding = Cases.Of(("да", "х", 300, 180), ("нет", "х", 300, 60), ("да", "у", 300, 60), ("нет", "у", 300, 180))
            .ChurnWithin("first", "second").Finding();

        Assert.Equal(("First: связь с уходом меняет направление (second)", true), (finding.Headline, finding.IsResolved));
        Assert.Equal(
            "First: связь с уходом меняет направление в зависимости от признака «second». Отношение шансов при «нет»: все клиенты — 1,00 (от 0,79 до 1,26), "
            + "внутри групп — 1,00 (от 0,81 до 1,24); по группам: «у» — 6,00 (от 4,16 до 8,64); «х» — 0,17 (от 0,12 до 0,24); "
            + "одинаково ли оно в группах: p < 0,0001.",
            finding.Text);
    }

    [Fact]
    public void An_effect_of_the_same_size_in_all_groups_is_said_to_be()
    {
        var finding = Cases.Of(("да", "х", 500, 100), ("нет", "х", 300, 100), ("да", "у", 300, 100), ("нет", "у", 200, 100))
            .ChurnWithin("first", "second").Finding();

        Assert.Equal(("First: связь с уходом есть, различий между группами не видно (second)", true), (finding.Headline, finding.IsResolved));
    }

    [Fact]
    public void An_effect_of_different_size_is_said_to_differ()
    {
        var finding = Cases.Of(("да", "х", 300, 30), ("нет", "х", 300, 200), ("да", "у", 300, 60), ("нет", "у", 300, 100))
            .ChurnWithin("first", "second").Finding();

        Assert.Equal(("First: сила связи с уходом разная (second)", true), (finding.Headline, finding.IsResolved));
    }

    [Fact]
    public void An_effect_that_is_there_for_all_clients_only_is_said_to_be_explained()
    {
        // «нет» is frequent where many leave; within the groups it makes no difference.
        var finding = Cases.Of(("да", "х", 900, 90), ("нет", "х", 100, 10), ("да", "у", 100, 60), ("нет", "у", 900, 540))
            .ChurnWithin("first", "second").Finding();

        Assert.Equal("First: связь с уходом частью объясняет признак «second»", finding.Headline);
    }

    [Fact]
    public void An_effect_that_turns_round_when_groups_are_put_together_is_Simpsons()
    {
        var finding = Cases.Of(("да", "х", 900, 180), ("нет", "х", 100, 2), ("да", "у", 100, 90), ("нет", "у", 900, 540))
            .ChurnWithin("first", "second").Finding();

        Assert.Equal("First: внутри групп связь с уходом обратная (second)", finding.Headline);
    }

    [Fact]
    public void An_effect_of_numbers_hidden_by_a_group_that_has_more_and_leaves_less_is_found()
    {
        var effect = Cases.Incomes(("без остатка", 600, 0.01, 45, 0), ("с остатком", 1400, 0.4, 0, 20)).ChurnWithin("income", "group");
        var finding = effect.Finding();

        Assert.Equal("Income: связь с уходом скрыта, пока не учтён признак «group»", finding.Headline);
        Assert.Contains("Группы отличаются сразу и признаком, и долей ушедших: «без остатка» — медиана 9", finding.Text, StringComparison.Ordinal);
        Assert.False(effect.All.Effect.IsResolved);
        Assert.True(effect.All.Effect.Value < effect.Strata[1].Effect.Lower);
        Assert.Equal(EstimateKind.CliffDelta, effect.Common.Kind);
        Assert.InRange(effect.Strata[1].Median, 40, 70);
    }

    [Fact]
    public void Where_nothing_is_to_be_seen_it_says_so()
    {
        var finding = Cases.Incomes(("а", 300, 0.3, 0, 0), ("б", 300, 0.3, 0, 0)).ChurnWithin("income", "group").Finding();

        Assert.Equal(("Income: связи с уходом не видно (group)", false), (finding.Headline, finding.IsResolved));
    }

    [Fact]
    public void Groups_are_weighted_by_their_precision()
    {
        var pool = EffectPool.Of([Delta(0.1, 0.05), Delta(0.4, 0.1), new(EstimateKind.CliffDelta, double.NaN, double.NaN, double.NaN, 0.95)]);

        // (400 · 0.1 + 100 · 0.4) / 500, error 1/√500, Q = 400 · 0.06² + 100 · 0.24².
        Golden.Close(0.16, pool.Common.Value, "mean");
        Golden.Close(0.16 - (1.959963984540054 / Math.Sqrt(500)), pool.Common.Lower, "lower");
        Golden.Close(ChiSquare.SurvivalFunction(7.2, 1), pool.HomogeneityPValue, "p");
        Assert.True(double.IsNaN(EffectPool.Of([Delta(0.1, 0.05)]).HomogeneityPValue));
        Assert.True(double.IsNaN(EffectPool.Of([]).Common.Value));
    }

    [Fact]
    public void A_group_without_a_comparison_keeps_its_place_in_the_figure()
    {
        var effect = Cases.Of(("да", "х", 300, 180), ("нет", "х", 300, 60), ("да", "у", 10, 0), ("нет", "у", 5, 0)).ChurnWithin("first", "second");

        var figure = effect.Figure();

        Assert.True(double.IsNaN(effect.Strata[0].Effect.Value));
        Assert.DoesNotContain("NaN", effect.Finding().Text, StringComparison.Ordinal);
        Assert.Equal(["нет", "да"], effect.Levels.Reverse());
        Assert.Equal(AxisType.Log, figure.Layout.XAxis!.Type);
        Assert.Equal(4, figure.Data.OfType<ScatterTrace>().Sum(trace => trace.Y!.Count));
    }

    [Fact]
    public void Clients_of_no_group_are_left_out_everywhere()
    {
        var frame = Cases.Of(("да", "х", 300, 180), ("нет", "х", 300, 60)).Derive("second", row => row.Index % 3 == 0 ? null : "х");

        var effect = frame.ChurnWithin("first", "second");

        Assert.Equal(400, effect.All.Count);
        Assert.Equal(effect.All.Effect, effect.Strata.Single().Effect);
    }

    [Fact]
    public void A_clear_effect_of_the_other_sign_within_groups_is_Simpsons_however_small()
    {
        // Odds of «нет»: among all clients 9 times greater, within the groups a third less.
        var effect = Cases.Of(("да", "х", 9000, 900), ("нет", "х", 1000, 70), ("да", "у", 1000, 700), ("нет", "у", 9000, 5500)).ChurnWithin("first", "second");

        Assert.True(effect.Common.Upper < 1 && effect.All.Effect.Lower > 1 / effect.Common.Value);
        Assert.Equal("First: внутри групп связь с уходом обратная (second)", effect.Finding().Headline);
    }

    [Fact]
    public void An_effect_that_is_clear_for_all_clients_but_greater_within_groups_is_not_called_hidden()
    {
        // «нет» doubles the odds among all clients and multiplies them by nine within the groups.
        var finding = Cases.Of(("да", "х", 1000, 500), ("нет", "х", 4000, 3600), ("да", "у", 500, 10), ("нет", "у", 4000, 640))
            .ChurnWithin("first", "second").Finding();

        Assert.Equal("First: внутри групп связь с уходом сильнее (second)", finding.Headline);
        Assert.StartsWith("First: внутри групп признака «second» связь с уходом сильнее, чем среди всех клиентов.", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_effect_of_all_clients_that_is_not_clear_within_groups_stays_open()
    {
        var effect = Cases.Of(("да", "х", 150, 20), ("нет", "х", 50, 8), ("да", "у", 50, 20), ("нет", "у", 150, 70)).ChurnWithin("first", "second");

        Assert.Equal((true, false, false), (effect.All.Effect.IsResolved, effect.Common.IsResolved, effect.IsShifted));
        Assert.Equal(("First: внутри групп связи с уходом не видно (second)", true), (effect.Finding().Headline, effect.Finding().IsResolved));
        Assert.Contains("объясняет ли её этот признак, по этим данным сказать нельзя", effect.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_single_group_nothing_is_said_of_differences_between_groups()
    {
        var finding = Cases.Of(("да", "х", 300, 180), ("нет", "х", 300, 60)).ChurnWithin("first", "second").Finding();

        Assert.Equal(("First: связь с уходом есть, сравнить группы нельзя (second)", true), (finding.Headline, finding.IsResolved));
        Assert.EndsWith("по группам: «х» — 0,17 (от 0,12 до 0,24).", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("empty")]
    [InlineData("truth")]
    [InlineData("number")]
    public void A_factor_that_does_not_vary_leaves_nothing_to_compare(string factor)
    {
        var frame = Cases.Of(("да", "х", 50, 20), ("да", "у", 50, 10))
            .Derive("empty", _ => (string?)null).Derive("truth", _ => (bool?)null).Derive("number", _ => (double?)null);

        var effect = frame.ChurnWithin(factor, "second");

        Assert.False(effect.Finding().IsResolved);
        Assert.Contains("сравнивать нечего", effect.Finding().Headline, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", effect.Finding().Text, StringComparison.Ordinal);
        Assert.NotEmpty(effect.Figure().Data);
    }

    [Fact]
    public void Without_a_group_or_a_client_nothing_is_compared()
    {
        var frame = Cases.Of(("да", "х", 50, 20), ("нет", "х", 50, 10));

        Assert.False(frame.Derive("second", _ => (string?)null).ChurnWithin("first", "second").Finding().IsResolved);
        Assert.False(frame.Where(_ => false).ChurnWithin("first", "second").Finding().IsResolved);
    }

    [Fact]
    public void Middle_days_of_groups_are_written_as_days()
    {
        var frame = Cases.Incomes(("а", 600, 0.01, 40, 0), ("б", 1400, 0.4, 0, 20))
            .Derive("day", row => (DateOnly?)new DateOnly(2024, 1, 1).AddDays((int)row.Number("income")!.Value));

        Assert.Matches(@"«а» — медиана \d\d\.(03|04)\.2024, ушли 1,0", frame.ChurnWithin("day", "group").Finding().Text);
    }

    [Fact]
    public void Intervals_are_widened_for_the_number_of_groups()
    {
        var effect = Cases.Of(("да", "х", 100, 30), ("нет", "х", 100, 18), ("да", "у", 100, 30), ("нет", "у", 100, 28)).ChurnWithin("first", "second");

        Assert.Equal((true, false), (effect.Strata[1].Effect.IsResolved, effect.Strata[1].IsResolved));
    }

    [Fact]
    public void A_common_ratio_of_zero_has_its_place_without_a_point()
    {
        var effect = Cases.Of(("да", "х", 50, 10), ("нет", "х", 50, 0), ("да", "у", 50, 20), ("нет", "у", 50, 0)).ChurnWithin("first", "second");

        Assert.Equal(0, effect.Common.Value);
        effect.Figure().Check();
        Assert.DoesNotContain("NaN", effect.Figure().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_fractional_numbers_are_numbers()
    {
        var effect = Cases.Of(("да", "х", 50, 10), ("нет", "х", 50, 5)).Derive("half", row => row.Index % 2 / 2.0).ChurnWithin("half", "second");

        Assert.Empty(effect.Levels);
        Assert.Equal(EstimateKind.CliffDelta, effect.Common.Kind);
    }

    [Fact]
    public void More_groups_than_can_be_told_are_refused()
    {
        var frame = Cases.Of(("да", "х", 51, 20), ("нет", "х", 51, 10)).Derive("second", row => $"№ {row.Index % 51}");

        Assert.Contains(
            "'second' has 51 different values", Assert.Throws<FrameException>(() => frame.ChurnWithin("first", "second")).Message, StringComparison.Ordinal);
        var fifty = frame.Derive("second", row => $"№ {row.Index % 50}").ChurnWithin("first", "second");
        Assert.Equal(50, fifty.Strata.Count);
    }

    [Fact]
    public void A_factor_of_several_texts_is_refused() => Assert.Contains(
        "it is a text of 3",
        Assert.Throws<FrameException>(() => Cases.Of(("а", "х", 5, 1), ("б", "х", 5, 1), ("в", "х", 5, 1)).ChurnWithin("first", "second")).Message,
        StringComparison.Ordinal);

    private static IntervalEstimate Delta(double value, double error) =>
        new(EstimateKind.CliffDelta, value, value - (1.959963984540054 * error), value + (1.959963984540054 * error), 0.95);
}
