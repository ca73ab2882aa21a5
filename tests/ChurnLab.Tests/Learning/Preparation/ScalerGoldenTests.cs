using ChurnLab.Learning;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Preparation;

/// <summary>Scalers against scikit-learn.</summary>
public sealed class ScalerGoldenTests
{
    [Fact]
    public void Means_and_deviations_are_those_of_scikit_learn_with_gaps_constants_and_weights()
    {
        var plain = (FittedStandardScaler)new StandardScaler().Fit(PreparationGolden.X);
        var context = new FitContext { Weights = PreparationGolden.Values.GetProperty("weights").Numbers() };
        var weighted = (FittedStandardScaler)new StandardScaler().Fit(PreparationGolden.X, null, context);

        foreach (var (key, scaler) in new[] { ("standard", plain), ("standard_weighted", weighted) })
        {
            PreparationGolden.Near(PreparationGolden.Values.GetProperty(key).GetProperty("mean").Numbers(), scaler.Means, key, 1e-14);
            PreparationGolden.Near(PreparationGolden.Values.GetProperty(key).GetProperty("scale").Numbers(), scaler.Scales, key, 1e-12);
        }

        // Around 1e9 the mean of scikit-learn is 1e-7 off, which is not corrected there.
        PreparationGolden.Same(PreparationGolden.Values.GetProperty("standard_new"), plain.Transform(PreparationGolden.New), 2e-7);
    }

    [Theory]
    [InlineData("minmax", false)]
    [InlineData("minmax_clip", true)]
    public void Ranges_are_those_of_scikit_learn(string key, bool clip) => PreparationGolden.Same(
        PreparationGolden.Values.GetProperty(key),
        new MinMaxScaler { Low = -1, High = 3, Clip = clip }.Fit(PreparationGolden.X).Transform(PreparationGolden.New),
        // Far from 0 scikit-learn multiplies before it subtracts and loses digits.
        1e-7);

    [Fact]
    public void Robust_scales_are_those_of_scikit_learn()
    {
        var unit = new RobustScaler { LowerQuantile = 0.1, UpperQuantile = 0.8, UnitVariance = true };

        foreach (var (key, scaler) in new[] { ("robust", new RobustScaler()), ("robust_unit", unit) })
            PreparationGolden.Same(PreparationGolden.Values.GetProperty(key), scaler.Fit(PreparationGolden.X).Transform(PreparationGolden.New), 1e-9);
    }

    [Theory]
    [InlineData("quantile_uniform", OutputShape.Uniform)]
    [InlineData("quantile_normal", OutputShape.Normal)]
    public void Quantile_places_are_those_of_scikit_learn(string key, OutputShape output)
    {
        var step = new QuantileTransformer { NQuantiles = 20, Output = output }.Fit(PreparationGolden.X);

        PreparationGolden.Same(PreparationGolden.Values.GetProperty(key).GetProperty("fit"), step.Transform(PreparationGolden.X), 1e-6);
        PreparationGolden.Same(PreparationGolden.Values.GetProperty(key).GetProperty("new"), step.Transform(PreparationGolden.New), 1e-6);
    }

    [Fact]
    public void Yeo_Johnson_powers_are_those_of_scikit_learn()
    {
        var values = PreparationGolden.Values.GetProperty("yeo_johnson");
        var (x, rows) = (PreparationGolden.X.Select("normal", "skewed", "whole"), PreparationGolden.New.Select("normal", "skewed", "whole"));
        var step = (FittedPowerTransformer)new PowerTransformer().Fit(x);

        PreparationGolden.Near(values.GetProperty("lambdas").Numbers(), step.Powers, "power", 1e-6);
        PreparationGolden.Same(values.GetProperty("new"), step.Transform(rows), 1e-6);
        PreparationGolden.Same(values.GetProperty("raw"), new PowerTransformer { Standardize = false }.Fit(x).Transform(rows), 1e-6);
    }

    [Fact]
    public void Box_Cox_powers_are_those_of_scikit_learn()
    {
        var values = PreparationGolden.Values.GetProperty("box_cox");
        var step = (FittedPowerTransformer)new PowerTransformer { Method = PowerMethod.BoxCox }.Fit(PreparationGolden.X.Select("skewed"));

        PreparationGolden.Near(values.GetProperty("lambdas").Numbers(), step.Powers, "power", 1e-6);
        PreparationGolden.Same(values.GetProperty("new"), step.Transform(PreparationGolden.New.Select("skewed")), 1e-6);
    }

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Scalers_of_the_study_give_the_rows_of_its_reference(string which)
    {
        var study = EshopReference.Named(which);
        var reference = study.Values.GetProperty("preprocess");
        var numbers = study.Raw.Select(study.Numeric);
        var train = numbers.Take(study.Train);
        int[] shown = [.. reference.GetProperty("rows_shown_ids").EnumerateArray().Select(id => Array.IndexOf(study.Ids, id.GetInt32()))];
        (string, Transformer)[] scalers = [("standard", new StandardScaler()), ("minmax", new MinMaxScaler()), ("robust", new RobustScaler())];
        foreach (var (key, scaler) in scalers)
        {
            var scaled = scaler.Fit(train).Transform(numbers.Take(shown));
            var expected = reference.GetProperty(key).GetProperty("out").EnumerateArray().SelectMany(row => row.Numbers());
            PreparationGolden.Near([.. expected], scaled.ToRowMajor(), key, 1e-10);
        }
    }
}
