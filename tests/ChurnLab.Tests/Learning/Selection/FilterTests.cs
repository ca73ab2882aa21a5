using ChurnLab.Learning;
using ChurnLab.Learning.Selection;
using ChurnLab.Tests.Learning.Contract;
using ChurnLab.Tests.Learning.Preparation;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Selection;

public sealed class FilterTests
{
    private static readonly FeatureTable X = new(
        new NumberFeature("a", [1, 2, 3, 4, 5]),
        new NumberFeature("same", [7, 7, 7, 7, 7]),
        new NumberFeature("b", [-2, -4, -6, -8, -10.5]),
        new NumberFeature("c", [5, 1, 4, 2, 3]),
        new NumberFeature("cube", [1, 8, 27, 64, 1250]));

    [Fact]
    public void Variances_are_those_of_scikit_learn_and_constants_go()
    {
        var step = (FittedVarianceThreshold)new VarianceThreshold().Fit(PreparationGolden.X);

        Assert.Equal(["normal", "skewed", "whole", "far"], step.OutputNames);
        var variances = step.Variances.Where((_, place) => place != 3);
        PreparationGolden.Near(PreparationGolden.Values.GetProperty("variances").Numbers(), variances, "variance", 1e-9);
        Assert.Equal(["skewed"], new VarianceThreshold { Threshold = 5 }.Fit(PreparationGolden.X).OutputNames);
    }

    [Fact]
    public void No_feature_left_is_an_error_that_tells_the_greatest_variance() => Assert.Contains(
        "the greatest is 2.",
        Assert.Throws<LearningException>(() => new VarianceThreshold { Threshold = 2 }.Fit(X.Select("a", "same", "c"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Of_a_correlated_pair_the_later_is_dropped_and_says_why()
    {
        var step = (FittedCorrelationFilter)new CorrelationFilter().Fit(X);

        Assert.Equal(["a", "same", "c", "cube"], step.OutputNames);
        var dropped = Assert.Single(step.Dropped);
        Assert.Equal(("b", "a"), (dropped.Name, dropped.LikeName));
        Assert.Equal(-21 / Math.Sqrt(442), dropped.Correlation, 1e-14);
        Assert.Equal("'b' goes along with 'a': r = -0.999.", dropped.ToString());
        Assert.Equal(step.Dropped, SavedState.Again(step).Dropped);
    }

    [Fact]
    public void Ranks_see_what_is_bent()
    {
        var step = (FittedCorrelationFilter)new CorrelationFilter { Method = CorrelationMethod.Spearman }.Fit(X);

        Assert.Equal(["b", "cube"], step.Dropped.Select(feature => feature.Name));
        Assert.All(step.Dropped, feature => Assert.Equal(1, Math.Abs(feature.Correlation), 1e-12));
    }

    [Fact]
    public void A_feature_is_compared_only_with_those_that_were_kept()
    {
        // b is like a and c like b, but c is not like a: c stays.
        var x = new FeatureTable(new NumberFeature("a", [1, 0, 0, 0]), new NumberFeature("b", [1, 0.8, 0, 0]), new NumberFeature("c", [0.4, 1, 0, 0]));

        Assert.Equal(["a", "c"], new CorrelationFilter { Threshold = 0.65 }.Fit(x).OutputNames);
    }

    [Fact]
    public void Pairs_are_compared_where_both_have_values()
    {
        var x = new FeatureTable(
            new NumberFeature("a", [1, 2, 3, double.NaN, 9]),
            new NumberFeature("b", [2, 4, 6, 1, double.NaN]),
            new NumberFeature("none", [.. Enumerable.Repeat(double.NaN, 5)]));
        var step = (FittedCorrelationFilter)new CorrelationFilter().Fit(x);

        Assert.Equal(["a", "none"], step.OutputNames);
        Assert.Equal(1, step.Dropped[0].Correlation, 1e-12);
    }
}
