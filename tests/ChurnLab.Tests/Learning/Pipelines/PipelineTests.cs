using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Contract;
using ChurnLab.Tests.Learning.Preparation;

namespace ChurnLab.Tests.Learning.Pipelines;

public sealed class PipelineTests
{
    private static readonly FeatureTable X = FeatureTable.OfRowMajor(["a", "b"], [1, 10, 2, 20, 3, 60, 6, 30]);
    private static readonly Target Y = Target.Binary([false, true, false, true]);

    [Fact]
    public void A_pipeline_is_its_steps_by_hand_bit_for_bit()
    {
        var (x, y) = Samples.Classes();
        var pipeline = new Pipeline { Steps = [new StandardScaler(), new StandardScaler { WithMean = false }], Classifier = new SumClassifier() }.Fit(x, y);

        var first = new StandardScaler().Fit(x).Transform(x);
        var second = new StandardScaler { WithMean = false }.Fit(first).Transform(first);
        Assert.Equal(new SumClassifier().Fit(second, y).Score(second), pipeline.Score(x));
    }

    [Fact]
    public void Weights_and_threads_reach_steps_and_classifier()
    {
        var context = new FitContext { Weights = new double[] { 1, 2, 0, 3 }, Threads = 1 };
        var pipeline = (FittedPipeline)new Pipeline { Steps = [new StandardScaler { WithScale = false }], Classifier = new SumClassifier() }.Fit(X, Y, context);

        var scaler = Assert.IsType<FittedStandardScaler>(pipeline.Steps[0]);
        Assert.Equal([23 / 6.0, 140 / 6.0], scaler.Means, (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Equal(1006 + 1 - (23 / 6.0) + 10 - (140 / 6.0), pipeline.Score(X)[0], 1e-9);
    }

    [Fact]
    public void Threshold_probability_and_the_need_of_classes_are_those_of_the_classifier()
    {
        var settings = new Pipeline { Steps = [new StandardScaler()], Classifier = new SumClassifier() };
        var pipeline = settings.Fit(X, Y);

        Assert.Equal((12.5, false, true), (pipeline.DefaultThreshold, pipeline.HasProbability, settings.NeedsBothClasses));
        Assert.Throws<LearningException>(() => pipeline.Probability(X));
        Assert.Equal(0.5, new Pipeline { Classifier = new DummyClassifier() }.Fit(X, Y).Probability(X)[0]);
    }

    [Fact]
    public void A_missing_value_that_no_step_fills_is_refused_in_the_name_of_the_stage_that_cannot_take_it()
    {
        var settings = new Pipeline { Steps = [new StandardScaler()], Classifier = new SumClassifier() };
        var gaps = FeatureTable.OfRowMajor(["a", "b"], [1, 10, double.NaN, 20, 3, 60, 6, 30]);

        Assert.False(settings.TakesMissing);
        Refused.With("'a' has 1 missing values, which SumClassifier", () => settings.Fit(gaps, Y));
        Refused.With("'a' has 1 missing", () => settings.Fit(X, Y).Score(gaps));
        Assert.True((settings with { Classifier = new DummyClassifier() }).TakesMissing);
    }

    [Fact]
    public void The_features_of_every_stage_are_named()
    {
        var pipeline = (FittedPipeline)new Pipeline
        {
            Steps = [new ColumnTransformer(ColumnGroup.Named("b", new StandardScaler())), new StandardScaler()],
            Classifier = new DummyClassifier(),
        }.Fit(X, Y);

        Assert.Equal([["b"], ["b"]], pipeline.StageNames);
        Assert.Equal(["b"], pipeline.Transform(X).Names);
        Assert.Equal(["b"], pipeline.Schema.Names);
        Assert.Equal(4, pipeline.Score(X.Select("b")).Length);
    }

    [Fact]
    public void Settings_of_nested_steps_are_parameters_under_their_path()
    {
        var parameters = new Pipeline
        {
            Steps =
            [
                new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler { WithMean = false }), ColumnGroup.Named("b")),
                new TransformerChain(new StandardScaler()),
            ],
            Classifier = new DummyClassifier { Constant = 0.25 },
        }.Parameters().ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);

        Assert.Equal("ColumnTransformer", parameters["Steps[0]"]);
        Assert.Equal(ColumnChoice.Numbers, parameters["Steps[0].Groups[0].Columns"]);
        Assert.Equal("StandardScaler", parameters["Steps[0].Groups[0].Transformer"]);
        Assert.Equal(false, parameters["Steps[0].Groups[0].Transformer.WithMean"]);
        Assert.Equal(["b"], (IEnumerable<string>)parameters["Steps[0].Groups[1].Columns"]!);
        Assert.Equal(Remainder.Drop, parameters["Steps[0].Remainder"]);
        Assert.Equal(true, parameters["Steps[1].Steps[0].WithScale"]);
        Assert.Equal(0.25, parameters["Classifier.Constant"]);
    }

    [Fact]
    public void A_saved_pipeline_scores_as_before_to_the_bit()
    {
        var (x, y) = Samples.Classes();
        var pipeline = new Pipeline
        {
            Steps =
            [
                new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler()), ColumnGroup.Categories()) { Remainder = Remainder.PassThrough },
                new TransformerChain(),
            ],
            Classifier = new DummyClassifier(),
        }.Fit(Samples.WithCategories(x), y);

        var again = SavedState.Again((FittedPipeline)pipeline);

        Assert.Equal(pipeline.Score(Samples.WithCategories(x)), again.Score(Samples.WithCategories(x)));
        Assert.Equal(pipeline.ToString(), again.ToString());
    }

    [Fact]
    public void Cancellation_reaches_the_steps()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var context = new FitContext { Token = stop.Token };
        Assert.ThrowsAny<OperationCanceledException>(() => new TransformerChain(new StandardScaler()).FitTransform(X, null, context));
    }
}
