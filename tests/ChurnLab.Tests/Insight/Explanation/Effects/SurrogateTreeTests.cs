using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;

namespace ChurnLab.Tests.Insight.Explanation.Effects;

public sealed class SurrogateTreeTests
{
    private static readonly Vocabulary Words = new(
        new FeatureWords("age", "возраст") { Unit = "лет" },
        new FeatureWords("balance", "остаток") { Missing = "без остатка", Known = "с остатком" },
        new FeatureWords("city", "город"));

    [Fact]
    public void Steps_of_a_model_come_back_as_rules_in_words()
    {
        var tree = SurrogateTree.Of(Steps(), Rows());

        Assert.Equal(1, tree.R2, 1e-9);
        Assert.Equal(1, tree.Agreement);
        Assert.Equal(
            [
                "возраст от 40 лет, без остатка: 0.9",
                "возраст до 39 лет, город: Рыбинск: 0.5",
                "возраст от 40 лет, с остатком: 0.4",
                "возраст до 39 лет, город: кроме «Рыбинск»: 0.1",
            ],
            tree.Rules(Words).Select(rule => FormattableString.Invariant($"{rule.Text.Replace('\u00A0', ' ')}: {rule.Share:0.###}")));
        Assert.Equal(1200, tree.Rules().Sum(rule => rule.Rows));
        Assert.Equal(300, tree.KeptRows);
    }

    [Fact]
    public void Shares_of_leaves_are_means_of_the_probabilities_of_the_fit()
    {
        double[] outputs = [.. Enumerable.Range(0, 1200).Select(row => 0.2 + (0.0005 * (row % 600)))];
        var x = FeatureTable.OfRowMajor(["half"], [.. Enumerable.Range(0, 1200).Select(row => row < 600 ? 0.0 : 1)]);

        var root = SurrogateTree.Of(outputs, x, new() { HoldOut = 0.001, MaxDepth = 1 }).Tree.Structure.Nodes[0];

        Assert.Equal(1200, root.Rows);
        Assert.Equal(outputs.Average(), root.Share, 1e-3);
    }

    [Fact]
    public void A_question_must_explain_its_share()
    {
        Assert.Equal(2, SurrogateTree.Of(Steps(), Rows(), new() { LeastGain = 0.4 }).Rules().Count);
        Assert.Equal("все клиенты", Assert.Single(SurrogateTree.Of(Steps(), Rows(), new() { LeastGain = 0.9 }).Rules()).Text);
    }

    [Fact]
    public void A_choice_is_repeated_from_its_threshold()
    {
        var tree = SurrogateTree.Of(Steps(), Rows(), new() { Threshold = 0.6, MaxDepth = 2 });

        Assert.Equal(1, tree.Agreement);
        Assert.Equal((1.0, 0.0), (tree.Rules()[0].Share, tree.Rules()[^1].Share));
        Assert.Contains("отобраны", tree.Finding(Words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_numbers_beside_small_ones_are_named()
    {
        double[] numbers = [.. Enumerable.Range(0, 400).Select(row => row % 4 == 0 ? double.NaN : row % 4)];
        double[] outputs = [.. numbers.Select(number => number >= 2 ? 0.9 : 0.1)];

        var rules = SurrogateTree.Of(outputs, new FeatureTable(new NumberFeature("balance", numbers))).Rules(Words);

        Assert.Equal(["остаток от 2", "остаток до 1 или не указано"], rules.Select(rule => rule.Text));
    }

    [Fact]
    public void A_tree_that_repeats_little_says_so()
    {
        double[] outputs = [.. Enumerable.Range(0, 600).Select(row => ((row * 7919) % 601) / 601.0)];
        var tree = SurrogateTree.Of(outputs, FeatureTable.OfRowMajor(["a"], [.. Enumerable.Range(0, 600).Select(row => (double)(row % 7))]));

        Assert.InRange(tree.R2, -1, 0.2);
        Assert.False(tree.Finding().IsResolved);
        Assert.StartsWith("Короткие правила модель не заменяют", tree.Finding().Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_asks_in_words()
    {
        var figure = SurrogateTree.Of(Steps(), Rows()).Figure(Words);
        var texts = ((ScatterTrace)figure.Data[1]).Text!.Select(text => text.Text!.Trim().Replace('\u00A0', ' ').Replace('\n', ' ')).ToArray();

        figure.Check();
        Assert.Equal("возраст до 39 лет", texts[0]);
        Assert.Contains("город: кроме «Рыбинск»", texts);
        Assert.Contains("без остатка", texts);
        Assert.Equal("4 правила повторяют модель: R² 1,00 на отложенных клиентах", figure.Layout.Title!.Text!.Plain.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Probabilities_of_a_classifier_are_repeated()
    {
        var x = FeatureTable.OfRowMajor(["a"], [.. Enumerable.Range(0, 400).Select(row => row / 100.0)]);
        var model = new LogisticRegression().Fit(x, Target.Binary([.. Enumerable.Range(0, 400).Select(row => row % 5 < row / 80)]));

        Assert.InRange(SurrogateTree.Of(model, x).R2, 0.9, 1);
        Assert.Equal(SurrogateTree.Of(model, x).R2, SurrogateTree.Of(model, x, new() { Threads = 3 }).R2);
    }

    [Fact]
    public void What_is_no_probability_is_refused()
    {
        var x = FeatureTable.OfRowMajor(["a"], [1, 2]);

        Assert.Contains("row 1 is 1.5", Assert.Throws<InsightException>(() => SurrogateTree.Of([0, 1.5], x)).Message, StringComparison.Ordinal);
        Assert.Contains("1 outputs for 2 rows", Assert.Throws<InsightException>(() => SurrogateTree.Of([0], x)).Message, StringComparison.Ordinal);
        var refused = Assert.Throws<InsightException>(() => SurrogateTree.Of([0, 1], x, new() { MaxDepth = 0 }));
        Assert.Contains("MaxDepth", refused.Message, StringComparison.Ordinal);
    }

    // Each combination of half the ages, half the balances and three towns, as often.
    private static FeatureTable Rows() => new(
        new NumberFeature("age", [.. Enumerable.Range(0, 1200).Select(row => (double)(row % 2 == 0 ? 20 + (row / 12 % 20) : 40 + (row / 12 % 20)))]),
        new NumberFeature("balance", [.. Enumerable.Range(0, 1200).Select(row => row / 2 % 2 == 0 ? double.NaN : row / 12 % 50)]),
        new CategoryFeature("city", Enumerable.Range(0, 1200).Select(row => (row / 4 % 3) switch { 0 => "Рыбинск", 1 => "Ростов", _ => "Углич" })));

    private static double[] Steps() => [.. Enumerable.Range(0, 1200).Select(row => row % 2 == 0
        ? row / 4 % 3 == 0 ? 0.5 : 0.1
        : row / 2 % 2 == 0 ? 0.9 : 0.4)];
}
