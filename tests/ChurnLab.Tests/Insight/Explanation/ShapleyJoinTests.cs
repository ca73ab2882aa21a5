using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Explanation;

public sealed class ShapleyJoinTests
{
    private static readonly FeatureTable Rows = new(new NumberFeature("a", [1, 2, 3]), new NumberFeature("b", [4, 5, 6]));

    [Fact]
    public void Exact_parts_stay_exact()
    {
        var joined = ShapleyValues.Join(Rows, [([2, 0], Part([2, 0], [1, 2, 3, 4])), ([1], Part([1], [5, 6]))]);

        Assert.False(joined.IsEstimate);
        Assert.True(joined.StandardErrors(1).IsEmpty);
    }

    [Fact]
    public void Standard_errors_go_with_their_rows_and_exact_parts_have_none()
    {
        var joined = ShapleyValues.Join(Rows, [([2, 0], Part([2, 0], [1, 2, 3, 4], [0.1, 0.2, 0.3, 0.4])), ([1], Part([1], [5, 6]))]);

        Assert.True(joined.IsEstimate);
        Assert.Equal([0.3, 0.4], joined.StandardErrors(0).ToArray());
        Assert.Equal([0, 0], joined.StandardErrors(1).ToArray());
        Assert.Equal([0.1, 0.2], joined.StandardErrors(2).ToArray());
    }

    [Fact]
    public void The_mean_of_models_has_the_mean_of_their_values_bases_and_predictions()
    {
        var (first, second) = (Part([0, 1, 2], [1, 2, 3, 4, 5, 6], baseValue: 1), Part([0, 1, 2], [3, 2, 1, 0, -1, -2], baseValue: 0.5));
        var mean = ShapleyValues.Mean([first, second]);

        Assert.Equal([2, 2], mean.Of(0).ToArray());
        Assert.Equal([2, 2], mean.Of(2).ToArray());
        Assert.Equal((0.75, 0.75), (mean.BaseValue, mean.BaseOf(1)));
        Assert.All(Enumerable.Range(0, 3), row => Assert.Equal((first.Prediction(row) + second.Prediction(row)) / 2, mean.Prediction(row), 12));
        Assert.False(mean.IsEstimate);
    }

    [Fact]
    public void The_mean_of_joined_parts_keeps_the_bases_of_rows()
    {
        var joined = ShapleyValues.Join(Rows, [([0, 1], Part([0, 1], new double[4], baseValue: 4)), ([2], Part([2], new double[2], baseValue: 1))]);
        var mean = ShapleyValues.Mean([joined, Part([0, 1, 2], new double[6])]);

        Assert.Equal([2, 2, 0.5], Enumerable.Range(0, 3).Select(mean.BaseOf));
        Assert.Equal(1.5, mean.BaseValue);
    }

    [Fact]
    public void Only_exact_explanations_of_the_same_have_a_mean()
    {
        var whole = Part([0, 1, 2], new double[6]);
        ShapleyValues[] others =
        [
            Part([0, 1, 2], new double[6], new double[6]), Part([0, 1], new double[4]),
            new(Rows, ModelOutput.Probability, 0, new double[6]), new(Rows.Select("b", "a"), ModelOutput.LogOdds, 0, new double[6]),
        ];

        Assert.All(others, other => Assert.StartsWith(
            "The mean is that of exact explanations",
            Assert.Throws<InsightException>(() => ShapleyValues.Mean([whole, other])).Message,
            StringComparison.Ordinal));
        Assert.Equal(
            "There is no explanation to take the mean of: expected 1 or more.", Assert.Throws<InsightException>(() => ShapleyValues.Mean([])).Message);
    }

    private static ShapleyValues Part(int[] rows, double[] values, double[]? errors = null, double baseValue = 0) =>
        new(Rows.Take(rows), ModelOutput.LogOdds, baseValue, values, errors);
}
