using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Ensembles;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Saving;
using ChurnLab.Learning.Vectors;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Ensembles;

/// <summary>How members vote and what a stack learns from them.</summary>
public sealed class EnsembleTests
{
    private static readonly Classifier Nearest = new KNeighborsClassifier { Neighbors = 1 };

    [Fact]
    public void Soft_votes_are_the_weighted_mean_of_probabilities()
    {
        var (x, y) = Samples.Classes();
        var (one, other) = (new LogisticRegression().Fit(x, y).Score(x), new KNeighborsClassifier().Fit(x, y).Score(x));
        var model = new VotingClassifier { Members = [new LogisticRegression(), new KNeighborsClassifier()], MemberWeights = [3, 1] }.Fit(x, y);

        Assert.True(model.HasProbability);
        Assert.All(model.Probability(x).Index(), p => Assert.Equal((0.75 * one[p.Index]) + (0.25 * other[p.Index]), p.Item, 1e-15));
    }

    [Theory]
    [InlineData(1, 1, 1, 2 / 3.0, true)]
    [InlineData(2, 1, 1, 0.5, false)]
    [InlineData(1, 0, 1, 0.5, false)]
    [InlineData(1, 2, 0, 2 / 3.0, true)]
    public void Hard_votes_are_counted_and_a_draw_is_class_0(double nought, double one, double another, double score, bool answer)
    {
        var (x, y) = Samples.Classes();
        var model = new VotingClassifier
        {
            Members = [Constant(0.49), Constant(0.5), Constant(1)],
            MemberWeights = [nought, one, another],
            Voting = VotingKind.Hard,
        }.Fit(x, y);

        Assert.Equal(score, model.Score(x)[0], 1e-15);
        Assert.Equal(answer, model.Predict(x)[0]);
        Assert.False(model.HasProbability);
    }

    [Fact]
    public void A_member_without_probabilities_votes_hard_only()
    {
        var (x, y) = Samples.Classes();
        var settings = new VotingClassifier { Members = [new LogisticRegression(), new SupportVectorClassifier()] };

        Assert.Contains("SupportVectorClassifier only ranks", Assert.Throws<LearningException>(() => settings.Fit(x, y)).Message, StringComparison.Ordinal);
        Assert.Equal(200, (settings with { Voting = VotingKind.Hard }).Fit(x, y).Score(x).Length);
        Assert.Equal(200, new StackingClassifier { Members = settings.Members }.Fit(x, y).Probability(x).Length);
    }

    [Fact]
    public void A_stack_learns_from_rows_that_members_were_not_fitted_to()
    {
        // The nearest row of a row of the fit is that row: a member asked for rows it was fitted to knows every label, though labels are drawn by lot.
        var random = RandomStream.Of(3, 0);
        var x = FeatureTable.OfRowMajor(["a"], [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble())]);
        var y = Target.Binary([.. Enumerable.Range(0, 400).Select(_ => random.NextDouble() < 0.5)]);
        Assert.Equal(y.Values.ToArray(), Nearest.Fit(x, y).Score(x));

        var model = (FittedStackingClassifier)new StackingClassifier { Members = [Nearest] }.Fit(x, y);
        Assert.InRange(((FittedLogisticRegression)model.Final).Coefficients[0], -0.5, 0.5);
    }

    [Fact]
    public void What_a_member_says_of_a_fold_does_not_depend_on_its_labels()
    {
        var (x, y) = Samples.Classes(60);
        var folds = ChurnLab.Learning.Validation.Folds.Stratified(y, 3);
        var labels = y.Values.ToArray();
        foreach (var row in folds[1].Test)
            labels[row] = 1 - labels[row];
        double[] Said(Target target) => MemberFits.OutOfFold([new LogisticRegression()], TrainingData.Of(x, target, null), folds)[0];

        var (before, after) = (Said(y), Said(Target.Binary(labels)));
        foreach (var row in folds[1].Test)
            Assert.Equal(before[row], after[row]);
        Assert.NotEqual(before[folds[0].Test[0]], after[folds[0].Test[0]]);
    }

    [Fact]
    public void The_final_model_sees_features_where_they_pass_through()
    {
        var (x, y) = Samples.Classes();
        var settings = new StackingClassifier { Members = [Nearest, new LogisticRegression()] };
        string[] members = ["member 1: KNeighborsClassifier", "member 2: LogisticRegression"];

        Assert.Equal(members, ((FittedStackingClassifier)settings.Fit(x, y)).Final.Schema.Names);
        var through = (FittedStackingClassifier)(settings with { Passthrough = true }).Fit(x, y);
        Assert.Equal([.. members, .. x.Names], through.Final.Schema.Names);
        Assert.Equal(through.Final.Probability(through.Say(x)), through.Probability(x));
    }

    [Fact]
    public void The_seed_and_the_weights_of_rows_matter()
    {
        var (x, y) = Samples.Classes();
        var settings = new StackingClassifier { Members = [new LogisticRegression()] };
        var weights = Enumerable.Range(0, 200).Select(row => 1.0 + (row % 5)).ToArray();

        Assert.NotEqual(settings.Fit(x, y).Score(x), (settings with { Seed = 1 }).Fit(x, y).Score(x));
        Assert.NotEqual(settings.Fit(x, y).Score(x), settings.Fit(x, y, new FitContext { Weights = weights }).Score(x));
    }

    [Fact]
    public void A_row_of_a_class_alone_is_too_few_for_a_stack()
    {
        var refused = Assert.Throws<LearningException>(() =>
            new StackingClassifier { Members = [Nearest] }.Fit(FeatureTable.OfRowMajor(["a"], [1, 2, 3]), Target.Binary([true, false, false])));

        Assert.Equal("The rarer class has 1 row: StackingClassifier needs 2 or more, so that a fold can leave one out.", refused.Message);
    }

    [Fact]
    public void Settings_outside_their_range_are_named()
    {
        var (x, y) = Samples.Classes();
        void Refused(Classifier settings, string option) =>
            Assert.Contains($"{option} is", Assert.Throws<LearningException>(() => settings.Fit(x, y)).Message, StringComparison.Ordinal);

        Refused(new VotingClassifier(), "Members");
        Refused(new VotingClassifier { Members = [Nearest], MemberWeights = [1, 2] }, "MemberWeights");
        Refused(new VotingClassifier { Members = [Nearest], MemberWeights = [-1] }, "MemberWeights");
        Refused(new VotingClassifier { Members = [Nearest], MemberWeights = [0] }, "MemberWeights");
        Refused(new StackingClassifier(), "Members");
        Refused(new StackingClassifier { Members = [Nearest], Folds = 1 }, "Folds");
    }

    [Fact]
    public void Settings_of_members_are_listed()
    {
        var settings = new StackingClassifier { Members = [new KNeighborsClassifier { Neighbors = 3 }], Final = new LogisticRegression { C = 2 } };

        Assert.Contains(KeyValuePair.Create("Members[0].Neighbors", (object?)3), settings.Parameters());
        Assert.Contains(KeyValuePair.Create("Final.C", (object?)2.0), settings.Parameters());
    }

    [Fact]
    public void A_state_whose_member_knows_other_features_is_refused()
    {
        var (x, y) = Samples.Classes();
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
        {
            writer.Text("voting-classifier");
            writer.Texts(["a", "b"]);
            writer.Array<bool>([false, false]);
            writer.Whole(0);
            writer.Array<double>([1.0]);
            writer.Models([Nearest.Fit(x, y)]);
        }

        stream.Position = 0;
        using var reader = new ModelReader(stream);
        Assert.Contains("damaged", Assert.Throws<LearningException>(reader.Model<FittedClassifier>).Message, StringComparison.Ordinal);
    }

    private static DummyClassifier Constant(double p) => new() { Strategy = DummyStrategy.Constant, Constant = p };
}
