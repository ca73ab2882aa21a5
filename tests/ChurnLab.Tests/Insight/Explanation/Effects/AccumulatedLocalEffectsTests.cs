using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Explanation.Effects;

public sealed class AccumulatedLocalEffectsTests
{
    [Fact]
    public void A_linear_function_gives_its_line_with_mean_zero()
    {
        var effect = AccumulatedLocalEffects.Of(table => Each(table, (a, b) => (3 * a) - (100 * b)), Twins(41), "a", new() { Points = 8 });

        Assert.Equal([0, 5, 10, 15, 20, 25, 30, 35, 40], effect.Edges);
        Assert.Equal([6, 5, 5, 5, 5, 5, 5, 5], effect.Counts);
        // Rows count with the middle of their bins: 2.5 for the first 6, then 7.5, .. for 5 each.
        var mean = 3 * ((6 * 2.5) + (5 * (7.5 + 12.5 + 17.5 + 22.5 + 27.5 + 32.5 + 37.5))) / 41;
        Assert.All(effect.Edges.Zip(effect.Effects), point => Assert.Equal((3 * point.First) - mean, point.Second, 1e-12));
    }

    [Fact]
    public void Of_a_product_of_twins_only_near_rows_are_asked()
    {
        // A bin (k - 1, k] holds the row k alone, whose other feature is k too: it adds k, and not the mean of all. The first holds 0 and 1.
        var effect = AccumulatedLocalEffects.Of(table => Each(table, (a, b) => a * b), Twins(10), "a", new() { Points = 9 });

        Assert.Equal([0, 0.5, 2.5, 5.5, 9.5, 14.5, 20.5, 27.5, 35.5, 44.5], effect.Effects.Select(value => Math.Round(value - effect.Effects[0], 10)));
        // The partial dependence of the same is a straight line.
        var partial = PartialDependence.Of(table => Each(table, (a, b) => a * b), Twins(10), "a");
        Assert.Equal(4.5 * 9, partial.Average[9], 1e-12);
    }

    [Fact]
    public void The_mean_over_the_rows_is_zero()
    {
        var effect = AccumulatedLocalEffects.Of(table => Each(table, (a, _) => a * a), Twins(100), "a");

        var sum = effect.Counts.Select((count, bin) => count * (effect.Effects[bin] + effect.Effects[bin + 1]) / 2).Sum();
        Assert.Equal(0, sum / 100, 1e-9);
        Assert.Equal(100, effect.Counts.Sum());
    }

    [Fact]
    public void Rows_without_a_value_are_left_out_and_counted()
    {
        var rows = FeatureTable.OfRowMajor(["a", "b"], [1, 0, double.NaN, 0, 2, 0, 3, 0]);

        var effect = AccumulatedLocalEffects.Of(table => Each(table, (a, _) => a), rows, "a");

        Assert.Equal(1, effect.LeftOut);
        Assert.Equal([1, 2, 3], effect.Edges);
        Assert.Contains("не указано: 1", effect.Figure().Layout.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Pieces_and_threads_change_nothing()
    {
        var rows = Twins(10_000);
        var one = AccumulatedLocalEffects.Of(table => Each(table, (a, b) => Math.Sin(a / 1000) * b), rows, "a", new() { Threads = 1 });
        var four = AccumulatedLocalEffects.Of(table => Each(table, (a, b) => Math.Sin(a / 1000) * b), rows, "a", new() { Threads = 4 });

        Assert.Equal(10_000, one.Counts.Sum());
        Assert.Equal(one.Effects, four.Effects);
    }

    [Fact]
    public void The_figure_tells_where_the_effect_is_lowest_and_highest()
    {
        var effect = AccumulatedLocalEffects.Of(table => Each(table, (a, _) => 0.01 * a), Twins(41), "a", new() { Output = ModelOutput.Probability });
        var figure = effect.Figure();

        figure.Check();
        Assert.Equal("A: от −19,5\u00A0п.\u00A0п. (0) до +20,5\u00A0п.\u00A0п. (40) к прогнозу", figure.Layout.Title!.Text!.Plain.Replace('\n', ' '));
        Assert.Equal(41, ((BarTrace)figure.Data[1]).Y!.Sum(y => y.Number));
    }

    [Fact]
    public void Steps_within_the_noise_of_rows_are_no_effect()
    {
        // Rows of one bin move by +1 and -1 in turn.
        var effect = AccumulatedLocalEffects.Of(table => Each(table, (a, b) => b % 2 == 0 ? a : -a), Twins(400), "a", new() { Points = 4 });

        Assert.False(effect.Finding().IsResolved);
    }

    [Fact]
    public void Categories_and_single_values_are_refused()
    {
        var city = new FeatureTable(new CategoryFeature("city", ["a", "b"]));

        var refused = Assert.Throws<InsightException>(() => AccumulatedLocalEffects.Of(_ => [0, 0], city, "city"));
        Assert.Contains("categories", refused.Message, StringComparison.Ordinal);
        Assert.Contains("fewer than 2", Refusal(FeatureTable.OfRowMajor(["a"], [1, 1]), new()), StringComparison.Ordinal);
        Assert.Contains(
            "from 1 to 3; the grid from 1 to 2", Refusal(FeatureTable.OfRowMajor(["a"], [1, 3]), new() { Grid = [1, 2] }), StringComparison.Ordinal);

        static string Refusal(FeatureTable rows, EffectOptions options) =>
            Assert.Throws<InsightException>(() => AccumulatedLocalEffects.Of(table => new double[table.Rows], rows, "a", options)).Message;
    }

    private static double[] Each(FeatureTable table, Func<double, double, double> function)
    {
        var outputs = new double[table.Rows];
        for (var row = 0; row < outputs.Length; row++)
            outputs[row] = function(table.Numbers(0)[row], table.Numbers(1)[row]);
        return outputs;
    }

    /// <summary>Rows 0, 1, .. with the same number in both features.</summary>
    private static FeatureTable Twins(int rows) =>
        FeatureTable.OfRowMajor(["a", "b"], [.. Enumerable.Range(0, rows).SelectMany(row => new double[] { row, row })]);
}
