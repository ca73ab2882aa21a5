using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Explanation;

public sealed class ShapleyValuesTests
{
    private static readonly FeatureTable Rows = new(new NumberFeature("a", [1, 2, 3]), new NumberFeature("b", [4, 5, 6]));

    [Fact]
    public void Parts_are_joined_row_by_row_with_their_own_base_values()
    {
        var joined = ShapleyValues.Join(Rows, [([2, 0], Part([2, 0], 0.5, [1, -2, 3, 4])), ([1], Part([1], 0.25, [5, 6]))]);

        Assert.Equal([3, 4], joined.Of(0).ToArray());
        Assert.Equal([5, 6], joined.Of(1).ToArray());
        Assert.Equal([1, -2], joined.Of(2).ToArray());
        Assert.Equal((7.5, 11.25, -0.5), (joined.Prediction(0), joined.Prediction(1), joined.Prediction(2)));
        Assert.Equal((0.5 + 0.25 + 0.5) / 3, joined.BaseValue, 12);
        Assert.Equal(new[] { (3 + 5 + 1) / 3.0, (4 + 6 + 2) / 3.0 }, joined.MeanAbsolute(), (first, second) => Math.Abs(first - second) < 1e-12);
    }

    [Fact]
    public void Every_row_needs_one_part()
    {
        Assert.Equal("Row 1 is in no part: expected each row in one.", Refused(([0, 2], Part([0, 2], 0, [1, 2, 3, 4]))));
        Assert.Equal("Row 0 is explained twice: expected each row in one part.", Refused(([0], Part([0], 0, [1, 2])), ([0], Part([0], 0, [1, 2]))));
    }

    [Fact]
    public void Parts_of_other_features_or_outputs_are_refused()
    {
        var other = new ShapleyValues(Rows.Take([1, 2]), ModelOutput.Probability, 0, [1, 2, 3, 4]);

        Assert.StartsWith("Explanations can be joined", Refused(([0], Part([0], 0, [1, 2])), ([1, 2], other)), StringComparison.Ordinal);
        Assert.StartsWith(
            "Explanations can be joined",
            Refused(([0, 1, 2], new ShapleyValues(Rows.Select("b", "a"), ModelOutput.LogOdds, 0, new double[6]))),
            StringComparison.Ordinal);
    }

    private static string Refused(params (IReadOnlyList<int> Rows, ShapleyValues Values)[] parts) =>
        Assert.Throws<InsightException>(() => ShapleyValues.Join(Rows, parts)).Message;

    private static ShapleyValues Part(int[] rows, double baseValue, double[] values) => new(Rows.Take(rows), ModelOutput.LogOdds, baseValue, values);
}
