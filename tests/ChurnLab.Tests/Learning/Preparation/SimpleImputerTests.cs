using ChurnLab.Learning;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Preparation;

public sealed class SimpleImputerTests
{
    private static readonly FeatureTable X = new(
        new NumberFeature("a", [1, double.NaN, 4, 4, 7]),
        new NumberFeature("full", [1, 2, 3, 4, 5]),
        new CategoryFeature("colour", ["red", "blue", null, "red", "blue"]),
        new NumberFeature("empty", [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN]));

    [Theory]
    [InlineData("mean", ImputeStrategy.Mean)]
    [InlineData("median", ImputeStrategy.Median)]
    [InlineData("most_frequent", ImputeStrategy.MostFrequent)]
    public void Fills_are_those_of_scikit_learn(string key, ImputeStrategy strategy) => PreparationGolden.Near(
        PreparationGolden.Values.GetProperty("impute").GetProperty(key).Numbers(),
        ((FittedSimpleImputer)new SimpleImputer { Numbers = strategy }.Fit(PreparationGolden.X)).Fills.Cast<double>(),
        key);

    [Fact]
    public void Numbers_and_categories_are_filled_and_an_empty_column_by_the_constant()
    {
        var step = (FittedSimpleImputer)new SimpleImputer { FillNumber = -1 }.Fit(X);
        var filled = step.Transform(X);

        Assert.Equal([4.0, 3.0, "blue", -1.0], step.Fills);
        Assert.Equal([1, 4, 4, 4, 7], filled.Numbers(0).ToArray());
        Assert.Equal([1, 0, 0, 1, 0], ((CategoryFeature)filled.Columns[2]).CodesAmong(["blue", "red"]));
        Assert.Equal([-1, -1, -1, -1, -1], filled.Numbers(3).ToArray());
    }

    [Fact]
    public void A_constant_text_is_a_level_even_where_it_is_new()
    {
        var filled = (CategoryFeature)new SimpleImputer { Categories = ImputeStrategy.Constant }.Fit(X).Transform(X)["colour"];

        Assert.Equal(["blue", "red", "missing"], filled.Levels);
        Assert.Equal([1, 0, 2, 1, 0], filled.Codes.ToArray());
    }

    [Fact]
    public void Indicators_are_added_for_features_that_lacked_a_value()
    {
        var step = new SimpleImputer { AddIndicator = true }.Fit(X);

        Assert.Equal(["a", "full", "colour", "empty", "missing_a", "missing_colour", "missing_empty"], step.OutputNames);
        Assert.Equal([0, 1, 0, 0, 0], step.Transform(X).Numbers(4).ToArray());
        Assert.Equal([0, 0, 1, 0, 0], step.Transform(X).Numbers(5).ToArray());
    }

    [Theory]
    [InlineData(ImputeStrategy.Mean)]
    [InlineData(ImputeStrategy.Median)]
    [InlineData(ImputeStrategy.MostFrequent)]
    public void A_row_of_weight_two_counts_as_two_rows(ImputeStrategy strategy)
    {
        var settings = new SimpleImputer { Numbers = strategy };
        var x = new FeatureTable(new NumberFeature("a", [3, 1, double.NaN, 8]), new CategoryFeature("c", ["x", "y", "y", null]));
        var weighted = (FittedSimpleImputer)settings.Fit(x, null, new FitContext { Weights = new double[] { 1, 2, 1, 3 } });
        var repeated = (FittedSimpleImputer)settings.Fit(x.Take([0, 1, 1, 2, 3, 3, 3]));

        Assert.Equal(repeated.Fills, weighted.Fills);
    }

    [Fact]
    public void A_feature_that_lacked_nothing_in_the_fit_is_filled_in_new_rows()
    {
        var step = new SimpleImputer().Fit(X.Select("full"));

        Assert.Equal(3, step.Transform(new FeatureTable(new NumberFeature("full", [double.NaN]))).Numbers(0)[0]);
        Refused.With("Categories is Mean", () => new SimpleImputer { Categories = ImputeStrategy.Mean }.Fit(X));
    }
}
