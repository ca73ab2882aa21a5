using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using static ChurnLab.Tests.Insight.Explanation.Figures.ShapleySample;

namespace ChurnLab.Tests.Insight.Explanation.Figures;

public sealed class DependenceTests
{
    [Fact]
    public void The_mean_of_like_values_is_a_line_and_its_ends_are_the_finding()
    {
        var figure = Hill().Dependence("age", words: Named);
        var (points, means) = ((ScatterTrace)figure.Data[0], (ScatterTrace)figure.Data[1]);

        figure.Check();
        Assert.Equal(200, points.X!.Count);
        Assert.Equal(10, means.X!.Count);
        Assert.Equal(9.5, means.X[0].Number);
        Assert.Equal(Enumerable.Range(0, 20).Average(Move), means.Y![0].Number, 12);
        Assert.Equal("Возраст: прогноз выше всего — 100–119 лет, ниже всего — 0–19 лет", Plain(figure.Layout.Title!.Text!.Plain));
    }

    [Fact]
    public void Few_values_are_places_with_words()
    {
        var values = Levels();
        var figure = values.Dependence("card", "city", Named);

        figure.Check();
        Assert.Equal(["без карты", "с картой"], figure.Layout.XAxis!.TickText!.Select(label => label.Text));
        Assert.Equal("Карта: прогноз выше всего — с картой, ниже всего — без карты", Plain(figure.Layout.Title!.Text!.Plain));
        Assert.Equal([0, 1], ((ScatterTrace)figure.Data[^1]).X!.Select(x => x.Number));
        Assert.All(((ScatterTrace)figure.Data[^2]).X!, x => Assert.True(Math.Abs(x.Number - Math.Round(x.Number)) <= 0.4));
    }

    [Fact]
    public void Missing_values_are_counted_with_their_mean()
    {
        var figure = Probability.Dependence("balance", words: Named);

        Assert.Equal(3, ((ScatterTrace)figure.Data[0]).X!.Count);
        Assert.Equal("Значение не указано у клиентов: 1 (средний вклад +5,0 п. п.).", Plain(figure.Layout.Note));
        Assert.Equal("Остаток: заметного влияния на прогноз не видно", Plain(figure.Layout.Title!.Text!.Plain));
    }

    [Fact]
    public void A_few_values_far_from_all_others_are_left_out_and_counted()
    {
        var money = Enumerable.Range(1, 400).Select(row => row == 400 ? 1e6 : row).ToArray();
        var values = new ShapleyValues(new FeatureTable(new NumberFeature("money", money)), ModelOutput.Value, 0, new double[400]);
        var even = new ShapleyValues(new FeatureTable(new NumberFeature("money", money.AsSpan(0, 399))), ModelOutput.Value, 0, new double[399]);

        var figure = values.Dependence("money");

        Assert.Equal(396, ((ScatterTrace)figure.Data[0]).X!.Count);
        Assert.Equal("Далёкие значения не нарисованы, точек: 4.", Plain(figure.Layout.Note));
        Assert.Equal(399, ((ScatterTrace)even.Dependence("money").Data[0]).X!.Count);
        Assert.Null(even.Dependence("money").Layout.Note);
    }

    [Fact]
    public void A_feature_without_any_value_has_nothing_to_show()
    {
        var values = new ShapleyValues(FeatureTable.OfRowMajor(["a"], [double.NaN, double.NaN]), ModelOutput.Value, 0, [1, 2]);

        Assert.Contains("'a'", Assert.Throws<InsightException>(() => values.Dependence("a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_that_is_not_there_is_refused() => Assert.Throws<LearningException>(() => Probability.Dependence("agee"));

    private static double Move(int row) => 0.1 - (Math.Abs(row - 110) / 1000.0);

    private static ShapleyValues Hill() => new(
        FeatureTable.OfRowMajor(["age"], [.. Enumerable.Range(0, 200).Select(row => (double)row)]),
        ModelOutput.Probability,
        0.2,
        [.. Enumerable.Range(0, 200).Select(Move)]);

    private static ShapleyValues Levels() => new(
        new FeatureTable(
            new NumberFeature("card", [.. Enumerable.Range(0, 60).Select(row => (double)(row % 2))]),
            new CategoryFeature("city", Enumerable.Range(0, 60).Select(row => row % 3 == 0 ? null : "Ростов"))),
        ModelOutput.LogOdds,
        0,
        [.. Enumerable.Range(0, 60).SelectMany(row => new[] { (row % 2) + (row / 1000.0), 0 })]);
}
