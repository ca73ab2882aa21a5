using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using static ChurnLab.Tests.Insight.Explanation.Figures.ShapleySample;

namespace ChurnLab.Tests.Insight.Explanation.Effects;

public sealed class AgreementTableTests
{
    private static readonly string[] Six = ["age", "b", "c", "d", "e", "f"];

    [Fact]
    public void Ranks_stand_side_by_side_whatever_the_order_of_the_features()
    {
        var table = AgreementTable.Of([new("one", ["b", "age", "c"], [2, 3, 1]), new("two", ["age", "b", "c"], [9, 4, 4])]);

        Assert.Equal(["age", "b", "c"], table.Features);
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(feature => table.Rank(0, feature)));
        Assert.Equal([1, 2.5, 2.5], Enumerable.Range(0, 3).Select(feature => table.Rank(1, feature)));
        Assert.Equal(0.5, table.Spread(1));
    }

    [Fact]
    public void Correlations_are_tau_b_and_rho()
    {
        var table = AgreementTable.Of([new("one", Six, [6, 5, 4, 3, 2, 1]), new("two", Six, [6, 5, 4, 3, 1, 2])]);

        // One of 15 pairs is out of order; the squares of the differences of ranks add up to 2.
        Assert.Equal(13.0 / 15, table.Kendall(0, 1), 1e-12);
        Assert.Equal(1 - (6.0 * 2 / (6 * 35)), table.Spearman(0, 1), 1e-12);
    }

    [Fact]
    public void Features_that_one_method_does_not_know_have_no_rank_there()
    {
        var table = AgreementTable.Of([new("one", ["age", "b", "c"], [3, 2, 1]), new("two", ["b", "c", "x"], [5, 4, double.NaN])]);

        Assert.Equal(double.NaN, table.Rank(1, table.Features.Index().First(each => each.Item == "age").Index));
        Assert.Equal("x", table.Features[^1]);
        Assert.Equal(1, table.Kendall(0, 1));
    }

    [Fact]
    public void Disputed_features_are_named_with_their_places()
    {
        var table = AgreementTable.Of(
            [new("SHAP", Six, [6, 5, 4, 3, 2, 1]), new("связь", Six, [1, 6, 5, 4, 3, 2]), new("gain", Six, [6, 5, 4, 3, 2, 1])], Named);
        var finding = table.Finding();

        Assert.Equal(["age"], table.Disputed());
        Assert.True(finding.IsResolved);
        Assert.Equal("Методы в целом согласны (средний τ 0,56); спорные признаки: возраст", finding.Headline);
        Assert.EndsWith("Спорные признаки: возраст — место 1 («SHAP») и 6 («связь»).", finding.Text, StringComparison.Ordinal);
        Assert.Contains("возраст", table.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_that_turn_the_order_round_disagree()
    {
        var finding = AgreementTable.Of([new("one", Six, [6, 5, 4, 3, 2, 1]), new("two", Six, [1, 2, 3, 4, 5, 6])]).Finding();

        Assert.False(finding.IsResolved);
        Assert.StartsWith("Методы расходятся (средний τ −1,00), сильнее всего о признаках: age, f", finding.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Slopes_join_the_shares_of_two_methods()
    {
        var figure = AgreementTable.Of([new("one", Six, [6, 2, 1, 1, 0, -4]), new("two", Six, [1, 2, 3, 4, 5, 5])]).Slope();

        figure.Check();
        Assert.Contains("age", figure.Layout.Title!.Text!.Plain, StringComparison.Ordinal);
        Assert.Contains(figure.Data.OfType<ScatterTrace>(), trace => trace.Y!.Any(y => y.Number == 0.6));
        Assert.DoesNotContain(figure.Data.OfType<ScatterTrace>(), trace => trace.Y!.Any(y => y.Number < 0));
    }

    [Fact]
    public void Correlations_of_all_methods_are_colours()
    {
        var figure = AgreementTable.Of([new("one", Six, [6, 5, 4, 3, 2, 1]), new("two", Six, [6, 5, 4, 3, 1, 2])]).Correlations();

        figure.Check();
        Assert.Equal(1, ((HeatmapTrace)figure.Data[0]).Z![0][0].Number);
        Assert.Equal(13.0 / 15, ((HeatmapTrace)figure.Data[0]).Z![0][1].Number, 1e-12);
    }

    [Fact]
    public void Shapley_values_rank_by_their_mean_size() =>
        Assert.Equal([0.09, 0.0675, 0.01425, 0.003], ImportanceRanking.Of("SHAP", Probability).Values.Select(value => Math.Round(value, 8)));

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        var one = new ImportanceRanking("one", ["a"], [1]);

        Assert.Contains("1 rankings", Refusal(one), StringComparison.Ordinal);
        Assert.Contains("named 'one'", Refusal(one, one), StringComparison.Ordinal);
        Assert.Contains("names 'a' twice", Refusal(one, new("two", ["a", "a"], [1, 2])), StringComparison.Ordinal);
        Assert.Contains("1 values for 2 features", Refusal(one, new("two", ["a", "b"], [1])), StringComparison.Ordinal);
        Assert.False(AgreementTable.Of([one, one with { Method = "two" }]).Finding().IsResolved);

        static string Refusal(params ImportanceRanking[] rankings) => Assert.Throws<InsightException>(() => AgreementTable.Of(rankings)).Message;
    }
}
