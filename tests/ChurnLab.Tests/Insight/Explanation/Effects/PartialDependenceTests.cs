using System.Text.Json;
using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Explanation.Effects;

public sealed class PartialDependenceTests
{
    private static readonly JsonElement Reference = Golden.Read("Insight", "partial_dependence.json");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Means_and_single_rows_are_those_of_scikit_learn(int feature)
    {
        var expected = Reference.GetProperty($"one{feature}");
        var grid = expected.GetProperty("grid").Numbers();

        var effect = PartialDependence.Of(Logistic, Table(Reference.GetProperty("x")), "abc"[feature].ToString(), new() { Grid = grid });

        foreach (var (point, average) in expected.GetProperty("average").Numbers().Index())
            Golden.Close(average, effect.Average[point], $"mean at {grid[point]}", 1e-13);
        foreach (var (row, line) in expected.GetProperty("individual").EnumerateArray().Index())
        {
            foreach (var (point, output) in line.Numbers().Index())
                Golden.Close(output, effect.Individual(row, point), $"row {row} at {grid[point]}", 1e-13);
        }
    }

    [Fact]
    public void Two_features_are_those_of_scikit_learn()
    {
        var expected = Reference.GetProperty("two");

        var surface = PartialDependenceSurface.Of(Logistic, Table(expected.GetProperty("x")), "a", "b");

        Assert.Equal((3, 3), (surface.FirstCount, surface.SecondCount));
        foreach (var (first, row) in expected.GetProperty("average").EnumerateArray().Index())
        {
            foreach (var (second, mean) in row.Numbers().Index())
                Golden.Close(mean, surface.Mean(first, second), $"cell {first}, {second}", 1e-13);
        }

        Assert.Equal([0, 1, 1, 1], [surface.RowsAt(0, 1), surface.RowsAt(0, 0), surface.RowsAt(1, 2), surface.RowsAt(2, 0)]);
    }

    [Fact]
    public void The_grid_holds_every_value_or_quantiles_of_them()
    {
        var rows = FeatureTable.OfRowMajor(["a"], [3, 1, double.NaN, 2, 1, 1]);

        Assert.Equal([1, 2, 3], PartialDependence.Of(First, rows, "a").Grid);
        Assert.Equal([1, 3], PartialDependence.Of(Known, rows, "a", new() { Points = 2 }).Grid);
    }

    [Fact]
    public void Levels_are_tried_with_their_own_codes()
    {
        var rows = new FeatureTable(new CategoryFeature("city", ["a", "c", "b", null]), new NumberFeature("n", [1, 2, 3, 4]));

        var effect = PartialDependence.Of(
            table => [.. Enumerable.Range(0, 4).Select(row => table.Numbers(1)[row] + (10 * ((CategoryFeature)table["city"]).Codes[row]))], rows, "city");

        Assert.Equal(["a", "b", "c"], effect.Levels);
        Assert.Equal([2.5, 12.5, 22.5], effect.Average);
        Assert.Empty(effect.Grid);
    }

    [Fact]
    public void Centred_lines_start_at_nothing()
    {
        var effect = PartialDependence.Of(Product, Square(5), "a");

        Assert.Equal(0, effect.Centred(7, 0));
        Assert.Equal(effect.Individual(7, 3) - effect.Individual(7, 0), effect.Centred(7, 3));
    }

    [Fact]
    public void An_effect_is_told_where_it_is_lowest_and_highest()
    {
        var effect = PartialDependence.Of(
            table => [.. Rows(table).Select(row => 0.1 * row.A)], Square(4), "a", new() { Output = ModelOutput.Probability });
        var finding = effect.Finding(new Vocabulary(new FeatureWords("a", "возраст") { Counted = ("год", "года", "лет") }));

        Assert.True(finding.IsResolved);
        Assert.Equal("Возраст: прогноз от 0,0 % (0 лет) до 30,0 % (3 года)", finding.Headline.Replace('\u00A0', ' ').Replace('\u202F', ' '));
    }

    [Fact]
    public void Rows_that_go_the_other_way_are_counted()
    {
        var finding = PartialDependence.Of(table => [.. Rows(table).Select(row => row.A * (row.B - 1))], Square(5), "a").Finding();

        Assert.True(finding.IsResolved);
        Assert.Contains("У 20\u202F% клиентов направление обратное", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feature_that_does_nothing_is_said_to()
    {
        var effect = PartialDependence.Of(table => [.. Rows(table).Select(row => row.B / 3)], Square(5), "a");

        Assert.False(effect.Finding().IsResolved);
        Assert.Equal("A: прогноз от этого признака заметно не зависит", effect.Finding().Headline);
    }

    [Fact]
    public void The_figure_shows_the_mean_single_rows_and_numbers_of_rows()
    {
        var effect = PartialDependence.Of(Product, Square(5), "a");
        var figure = effect.Figure();

        figure.Check();
        Assert.Equal(25 * 6, ((ScatterTrace)figure.Data[0]).X!.Count);
        Assert.Equal(effect.Average, ((ScatterTrace)figure.Data[1]).Y!.Select(y => y.Number));
        Assert.Equal(25, ((BarTrace)figure.Data[2]).Y!.Sum(y => y.Number));
        Assert.Equal(2, effect.Figure(lines: IceLines.None).Data.Count);
        Assert.Equal(0, ((ScatterTrace)effect.Figure(lines: IceLines.Centred).Data[1]).Y![0].Number);
    }

    [Fact]
    public void Log_odds_of_a_logistic_model_are_a_line()
    {
        var rows = FeatureTable.OfRowMajor(["a"], [1, 2, 3, 4, 5, 6, 7, 8]);
        var model = new LogisticRegression().Fit(rows, Target.Binary([0d, 0, 1, 0, 1, 0, 1, 1]));

        var effect = PartialDependence.Of(model, rows, "a", new() { Output = ModelOutput.LogOdds });

        Assert.Equal(((FittedLogisticRegression)model).Coefficients[0], effect.Average[5] - effect.Average[4], 1e-12);
        Assert.Equal(ModelOutput.Probability, PartialDependence.Of(model, rows, "a").Output);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var rows = Square(40);

        Assert.Equal(
            PartialDependence.Of(Product, rows, "a", new() { Threads = 1 }).Average,
            PartialDependence.Of(Product, rows, "a", new() { Threads = 4 }).Average);
    }

    [Fact]
    public void An_interaction_is_measured_by_what_sums_leave()
    {
        var added = PartialDependenceSurface.Of(table => [.. Rows(table).Select(row => row.A + (row.B * row.B))], Square(6), "a", "b");
        var multiplied = PartialDependenceSurface.Of(table => [.. Rows(table).Select(row => (row.A - 2.5) * (row.B - 2.5))], Square(6), "a", "b");

        Assert.Equal(0, added.Interaction, 1e-12);
        Assert.Equal(1, multiplied.Interaction, 1e-12);
        Assert.False(added.Finding().IsResolved);
        Assert.Contains("100\u202F% общего влияния", multiplied.Finding().Headline, StringComparison.Ordinal);
        multiplied.Figure().Check();
    }

    [Fact]
    public void Cells_without_rows_are_empty()
    {
        var rows = FeatureTable.OfRowMajor(["a", "b"], [0, 0, 1, 1, 2, 2]);
        var figure = PartialDependenceSurface.Of(Product, rows, "a", "b").Figure();

        Assert.Equal([double.NaN, double.NaN, 4], ((HeatmapTrace)figure.Data[0]).Z![0].Select(z => z.Number));
        Assert.Contains("Пусто", figure.Layout.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_work_stops() => Assert.ThrowsAny<OperationCanceledException>(() =>
        PartialDependence.Of(Product, Square(3), "a", new() { Token = new CancellationToken(canceled: true) }));

    [Fact]
    public void What_cannot_be_tried_is_refused()
    {
        Assert.Contains("rise", Refusal(new() { Grid = [2, 1] }), StringComparison.Ordinal);
        Assert.Contains("1 points", Refusal(new() { Points = 1 }), StringComparison.Ordinal);
        Assert.Contains("no known value", Assert.Throws<InsightException>(() =>
            PartialDependence.Of(First, FeatureTable.OfRowMajor(["a"], [double.NaN]), "a")).Message, StringComparison.Ordinal);
        Assert.Contains("as many outputs", Assert.Throws<InsightException>(() =>
            PartialDependence.Of(_ => [1], Square(3), "a", new() { Threads = 1 })).Message, StringComparison.Ordinal);

        static string Refusal(EffectOptions options) =>
            Assert.Throws<InsightException>(() => PartialDependence.Of(Product, Square(3), "a", options)).Message;
    }

    private static double[] First(FeatureTable table) => table.Numbers(0).ToArray();

    private static double[] Known(FeatureTable table) => Array.ConvertAll(First(table), value => value + 1);

    private static double[] Product(FeatureTable table) => [.. Rows(table).Select(row => row.A * row.B)];

    private static double[] Logistic(FeatureTable table)
    {
        var outputs = new double[table.Rows];
        for (var row = 0; row < outputs.Length; row++)
            outputs[row] = 1 / (1 + Math.Exp(2.5 - (0.05 * table.Numbers(0)[row]) + (0.8 * table.Numbers(1)[row]) - (0.1 * table.Numbers(2)[row])));
        return outputs;
    }

    private static IEnumerable<(double A, double B)> Rows(FeatureTable table)
    {
        for (var row = 0; row < table.Rows; row++)
            yield return (table.Numbers(0)[row], table.Numbers(1)[row]);
    }

    /// <summary>Every pair of numbers below a side.</summary>
    private static FeatureTable Square(int side) => FeatureTable.OfRowMajor(
        ["a", "b"], [.. Enumerable.Range(0, side * side).SelectMany(cell => new[] { cell / side, (double)(cell % side) })]);

    private static FeatureTable Table(JsonElement rows) =>
        FeatureTable.OfRowMajor(["a", "b", "c"], [.. rows.EnumerateArray().SelectMany(row => row.Numbers())]);
}
