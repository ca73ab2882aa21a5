using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning;

/// <summary>Steps fitted to the training rows of the e-shop study, against scikit-learn.</summary>
public sealed class EshopPreparationTests
{
    public static TheoryData<string> Both => EshopReference.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void Scalers_learn_what_those_of_scikit_learn_do(string which)
    {
        var (study, train, expected) = Read(which);
        var standard = (FittedStandardScaler)new StandardScaler().Fit(train);
        var range = (FittedMinMaxScaler)new MinMaxScaler().Fit(train);
        var robust = (FittedRobustScaler)new RobustScaler().Fit(train);

        Close(expected.GetProperty("standard").GetProperty("mean"), standard.Means);
        Close(expected.GetProperty("standard").GetProperty("scale_population_sd"), standard.Scales);
        Close(expected.GetProperty("minmax").GetProperty("min"), range.Least);
        Close(expected.GetProperty("minmax").GetProperty("max"), range.Most);
        Close(expected.GetProperty("robust").GetProperty("center"), robust.Centers);
        Close(expected.GetProperty("robust").GetProperty("scale"), robust.Scales);
        var shown = study.Raw.Select(study.Numeric).Take(study.Test.AsSpan(0, 3));
        foreach (var (key, step) in new (string, FittedTransformer)[] { ("standard", standard), ("minmax", range), ("robust", robust) })
            Close(expected.GetProperty(key).GetProperty("out"), step.Transform(shown));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Categories_are_numbered_and_spread_as_by_scikit_learn(string which)
    {
        var (study, _, expected) = Read(which);
        var categories = study.Raw.Select(study.Raw.Columns.OfType<CategoryFeature>().Select(column => column.Name));
        var (train, shown) = (categories.Take(study.Train), categories.Take(study.Test.AsSpan(0, 3)));

        Close(expected.GetProperty("ordinal_out"), new OrdinalEncoder().Fit(train).Transform(shown));
        foreach (var (key, drop) in new[] { ("None", OneHotDrop.None), ("first", OneHotDrop.First), ("if_binary", OneHotDrop.IfBinary) })
        {
            var step = new OneHotEncoder { Drop = drop }.Fit(train);
            var known = expected.GetProperty("onehot_out").GetProperty(key);

            Assert.Equal(known.GetProperty("names").EnumerateArray().Select(name => name.GetString()), step.OutputNames);
            Close(known.GetProperty("out"), step.Transform(shown));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Training_loss_of_the_logistic_models_is_that_of_scikit_learn(string which)
    {
        var study = EshopReference.Named(which);
        var (x, y) = (study.DesignA.Take(study.Train), study.TrainY);
        foreach (var (key, settings) in new[]
        {
            ("l2_C1", new LogisticRegression()),
            ("l2_C0.1", new LogisticRegression { C = 0.1 }),
            ("none", new LogisticRegression { Penalty = LogisticPenalty.None }),
            ("l2_C1_balanced", new LogisticRegression { ClassWeight = ClassWeight.Balanced }),
        })
        {
            var expected = study.Values.GetProperty("logistic").GetProperty("models").GetProperty(key).GetProperty("train_log_loss").GetDouble();
            Golden.Close(expected, Metric.LogLoss.Of(y.Values, settings.Fit(x, y).Probability(x)), key, 1e-7);
        }
    }

    private static (EshopReference Study, FeatureTable Train, JsonElement Expected) Read(string which)
    {
        var study = EshopReference.Named(which);
        return (study, study.Raw.Select(study.Numeric).Take(study.Train), study.Values.GetProperty("preprocess"));
    }

    private static void Close(JsonElement expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Count);
        foreach (var (place, value) in expected.Numbers().Index())
            Assert.Equal(value, actual[place], 1e-9);
    }

    private static void Close(JsonElement expected, FeatureTable actual)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Rows);
        foreach (var (row, values) in expected.EnumerateArray().Index())
            Close(values, [.. Enumerable.Range(0, actual.Columns.Count).Select(place => actual.Numbers(place)[row])]);
    }
}
