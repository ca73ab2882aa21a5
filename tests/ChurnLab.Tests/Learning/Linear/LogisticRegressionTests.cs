using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Saving;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Linear;

/// <summary>Options, edges and reports of logistic regression.</summary>
public sealed class LogisticRegressionTests
{
    private static readonly FeatureTable Line = FeatureTable.OfRowMajor(["x"], [0, 1, 2, 3, 4, 5]);

    [Fact]
    public void Separated_classes_without_penalty_are_reported_and_get_finite_coefficients()
    {
        var model = Fit(new LogisticRegression { Penalty = LogisticPenalty.None }, Line, Target.Binary([false, false, false, true, true, true]));

        Assert.True(model.Report.IsSeparated);
        Assert.True(model.Report.IsConverged);
        Assert.Equal(-2.5, model.Intercept / model.Coefficient("x"), 1e-6);
        Assert.InRange(model.Report.Objective, 0, 1e-6);
        Assert.False(Fit(new LogisticRegression(), Line, Target.Binary([false, false, false, true, true, true])).Report.IsSeparated);
    }

    [Fact]
    public void The_same_feature_twice_shares_the_coefficient()
    {
        var y = Target.Binary([false, true, false, true, false, true]);
        var once = Fit(new LogisticRegression { Penalty = LogisticPenalty.None }, Line, y);
        var twice = new FeatureTable([Line.Columns[0], Line.Columns[0].Rename("again")]);
        var model = Fit(new LogisticRegression { Penalty = LogisticPenalty.None }, twice, y);

        Assert.Equal(once.Coefficient("x") / 2, model.Coefficient("x"), 1e-6);
        Assert.Equal(once.Coefficient("x") / 2, model.Coefficient("again"), 1e-6);
        Assert.False(model.Report.IsSeparated);
    }

    [Fact]
    public void Too_few_steps_are_reported()
    {
        var (x, y) = Samples.Classes();

        Assert.Equal((1, false), Steps(Fit(new LogisticRegression { MaxIterations = 1, C = 100 }, x, y)));
        Assert.Equal((1, false), Steps(Fit(new LogisticRegression { MaxIterations = 1, C = 100, Penalty = LogisticPenalty.L1 }, x, y)));
    }

    [Fact]
    public void A_strong_L1_penalty_leaves_the_share_of_the_classes()
    {
        var (x, y) = Samples.Classes();
        var model = Fit(new LogisticRegression { C = 1e-4, Penalty = LogisticPenalty.L1 }, x, y);

        Assert.All(model.Coefficients, value => Assert.Equal(0, value));
        Assert.Equal(y.Positives / 200.0, model.Probability(x)[0], 1e-12);
    }

    [Fact]
    public void Balanced_classes_are_weights_of_rows()
    {
        var (x, y) = Samples.Classes();
        var (ones, noughts) = (100.0 / y.Positives, 100.0 / (200 - y.Positives));
        var byRow = new FitContext { Weights = Array.ConvertAll(y.Values.ToArray(), label => label == 1 ? ones : noughts) };
        var expected = (FittedLogisticRegression)new LogisticRegression().Fit(x, y, byRow);

        Assert.Equal(expected.Coefficients, Fit(new LogisticRegression { ClassWeight = ClassWeight.Balanced }, x, y).Coefficients);
        Assert.Equal(expected.Coefficients, Fit(new LogisticRegression { ClassWeight = new ClassWeight(noughts, ones) }, x, y).Coefficients);
    }

    [Theory]
    [InlineData(LogisticPenalty.L2)]
    [InlineData(LogisticPenalty.L1)]
    public void Many_rows_give_the_same_bits_on_any_number_of_threads(LogisticPenalty penalty)
    {
        var (x, y) = Samples.Classes(25_001, noise: 15);
        var one = (FittedLogisticRegression)new LogisticRegression { Penalty = penalty }.Fit(x, y, new FitContext { Threads = 1 });
        var three = (FittedLogisticRegression)new LogisticRegression { Penalty = penalty }.Fit(x, y, new FitContext { Threads = 3 });

        Assert.Equal(one.Coefficients, three.Coefficients);
        Assert.Equal(one.Score(x, 1), three.Score(x, 3));
    }

    [Fact]
    public void A_row_alone_has_the_probability_it_has_among_others()
    {
        var (x, y) = Samples.Classes();
        var model = Fit(new LogisticRegression(), x, y);

        Assert.Equal(model.Score(x)[13..20], Enumerable.Range(13, 7).Select(row => model.Score(x.Take([row]))[0]));
    }

    [Fact]
    public void Odds_ratios_and_coefficients_have_names()
    {
        var (x, y) = Samples.Classes();
        var model = Fit(new LogisticRegression(), x, y);

        Assert.Equal(model.Coefficients[1], model.Coefficient("b"));
        Assert.Equal(Math.Exp(model.Coefficients[0]), model.OddsRatios[0]);
        Assert.Equal(model.LogOdds(x)[3], Math.Log(model.Score(x)[3] / (1 - model.Score(x)[3])), 1e-9);
        Assert.Contains("'noise1'", Assert.Throws<LearningException>(() => model.Coefficient("noise11")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_outside_their_range_are_named()
    {
        var (x, y) = Samples.Classes();
        void Refused(LogisticRegression settings, string option) =>
            Assert.Contains($"{option} is", Assert.Throws<LearningException>(() => settings.Fit(x, y)).Message, StringComparison.Ordinal);

        Refused(new LogisticRegression { C = 0 }, "C");
        Refused(new LogisticRegression { C = double.PositiveInfinity }, "C");
        Refused(new LogisticRegression { L1Ratio = 1.5 }, "L1Ratio");
        Refused(new LogisticRegression { Tolerance = 0 }, "Tolerance");
        Refused(new LogisticRegression { MaxIterations = 0 }, "MaxIterations");
        Refused(new LogisticRegression { ClassWeight = new ClassWeight(1, 0) }, "ClassWeight");
    }

    [Fact]
    public void A_state_with_a_coefficient_too_few_is_refused()
    {
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
        {
            writer.Text("logistic-regression");
            writer.Texts(["a", "b"]);
            writer.Array<bool>([false, false]);
            writer.Array<double>([1.0]);
            writer.Number(0);
            writer.Whole(1);
            writer.Truth(true);
            writer.Truth(false);
            writer.Number(1);
        }

        stream.Position = 0;
        using var reader = new ModelReader(stream);
        Assert.Contains("damaged", Assert.Throws<LearningException>(reader.Model<FittedClassifier>).Message, StringComparison.Ordinal);
    }

    private static (int Iterations, bool IsConverged) Steps(FittedLogisticRegression model) => (model.Report.Iterations, model.Report.IsConverged);

    private static FittedLogisticRegression Fit(LogisticRegression settings, FeatureTable x, Target y) => (FittedLogisticRegression)settings.Fit(x, y);
}
