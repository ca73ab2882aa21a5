using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;

namespace ChurnLab.Tests.Insight.Explanation.Sampling;

/// <summary>What the games of all explainers are, against the definition of Shapley values.</summary>
public sealed class ShapleyGameTests
{
    private static readonly string[][] Alone = [["a"], ["b"], ["c"], ["few"], ["color"]];

    public static TheoryData<string> Models => SampledModels.Names;

    [Theory]
    [MemberData(nameof(Models))]
    public void Values_of_every_model_are_those_of_the_definition(string name)
    {
        var (model, (rows, background)) = (SampledModels.Fit(name), Rows());
        Func<FeatureTable, double[]> output = model.HasProbability ? x => model.Probability(x) : x => model.Score(x);
        foreach (var uses in new[] { true, false })
        {
            var values = new ExactExplainer { UsesStructure = uses }.Explain(model, rows, background).Values;

            Assert.Equal(model.HasProbability ? ModelOutput.Probability : ModelOutput.Score, values.Output);
            Assert.Equal(output(background).Average(), values.BaseValue, 1e-12);
            for (var row = 0; row < rows.Rows; row++)
            {
                Assert.Equal(output(rows.Take([row]))[0], values.Prediction(row), 1e-12);
                Close(BruteForce.Of(output, rows.Take([row]), background, Alone), values.Of(row), 1e-9);
            }
        }
    }

    [Fact]
    public void Groups_are_players_and_held_columns_stay()
    {
        var (model, (rows, background)) = (SampledModels.Fit("knn distance"), Rows());
        var explainer = new ExactExplainer { Players = [new FeatureGroup("form", "few", "color")], Held = ["b"] };
        foreach (var uses in new[] { true, false })
        {
            var values = (explainer with { UsesStructure = uses }).Explain(model, rows, background).Values;

            Assert.Equal(["form", "a", "c"], values.Rows.Names);
            Assert.Equal("few = 0; color = green", ((CategoryFeature)values.Rows["form"]).Levels[((CategoryFeature)values.Rows["form"]).Codes[0]]);
            for (var row = 0; row < rows.Rows; row++)
            {
                Close(BruteForce.Of(x => model.Probability(x), rows.Take([row]), background, ["few", "color"], ["a"], ["c"]), values.Of(row), 1e-9);
                Assert.Equal(model.Probability(rows.Take([row]))[0], values.Prediction(row), 1e-12);
            }

            Assert.NotEqual(values.BaseOf(0), values.BaseOf(1), 1e-3);
        }
    }

    [Fact]
    public void Neighbours_as_far_as_the_last_share_its_place_and_those_at_no_distance_alone_count()
    {
        // A grid: nearly every border is tied, and rows put together often are rows of the fit.
        // Scaled, so that what is as far is so but for rounding.
        double[] Grid(int step) => [.. Enumerable.Range(0, 64).Select(i => (0.1 * (i / step % 4)) + (0.07 * step))];
        var x = new FeatureTable(new NumberFeature("a", Grid(1)), new NumberFeature("b", Grid(4)), new NumberFeature("c", Grid(16)));
        var y = Target.Binary(Enumerable.Range(0, 64).Select(i => i * 37 % 64 < 30).ToArray());
        var (rows, background) = (x.Take([5, 40, 63]), x.Take([0, 7, 21, 42]));
        (NeighborWeights, NeighborMetric)[] kinds = [(NeighborWeights.Uniform, NeighborMetric.Euclidean), (NeighborWeights.Distance, NeighborMetric.Manhattan)];
        foreach (var neighbors in new[] { 1, 5, 40, 64, 100 })
        {
            foreach (var (weights, metric) in kinds)
            {
                var settings = new KNeighborsClassifier { Neighbors = neighbors, Weights = weights, Metric = metric };
                var model = new Pipeline { Steps = [new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler()))], Classifier = settings }.Fit(x, y);
                var asked = new ExactExplainer { UsesStructure = false }.Explain(model, rows, background).Values;
                var apart = new ExactExplainer().Explain(model, rows, background).Values;
                for (var row = 0; row < 3; row++)
                    Close(asked.Of(row).ToArray(), apart.Of(row), 1e-9);
            }
        }
    }

    [Fact]
    public void Weighted_rows_of_a_fit_are_asked_for_and_not_taken_apart()
    {
        var (x, y) = SampledModels.Data;
        var weights = Enumerable.Range(0, x.Rows).Select(row => 1.0 + (row % 3)).ToArray();
        var numbers = x.Select("a", "b", "c");
        var model = new KNeighborsClassifier { Neighbors = 7 }.Fit(numbers, y, new FitContext { Weights = weights });
        var (rows, background) = (numbers.Take([1]), numbers.Take([2, 3, 4]));

        var values = new ExactExplainer().Explain(model, rows, background).Values;

        Close(BruteForce.Of(table => model.Probability(table), rows, background, ["a"], ["b"], ["c"]), values.Of(0), 1e-9);
    }

    [Fact]
    public void Missing_values_are_values_of_their_own()
    {
        var (x, y) = SampledModels.Data;
        var holes = new FeatureTable(x.Columns.Select(column => column is NumberFeature number && number.Name == "a"
            ? new NumberFeature("a", Array.ConvertAll(number.Values.ToArray(), value => value > 0.4 ? double.NaN : value))
            : column));
        var model = new GradientBoostingClassifier { Iterations = 20 }.Fit(holes, y);
        var (rows, background) = (holes.Take([3, 11, 12]), holes.Take([20, 30, 40, 50, 60]));

        var values = new ExactExplainer().Explain(model, rows, background).Values;

        for (var row = 0; row < 3; row++)
            Close(BruteForce.Of(table => model.Probability(table), rows.Take([row]), background, Alone), values.Of(row), 1e-9);
    }

    [Fact]
    public void A_regressor_is_explained_by_its_numbers()
    {
        var (x, y) = SampledModels.Data;
        double[] numbers = [.. x.Numbers(0).ToArray().Zip(y.Values.ToArray(), (a, b) => a + b)];
        var model = new GradientBoostingRegressor { Iterations = 20 }.Fit(x, Target.Numbers(numbers));
        var (rows, background) = Rows();

        var values = new ExactExplainer().Explain(model, rows, background).Values;

        Assert.Equal(ModelOutput.Value, values.Output);
        Close(BruteForce.Of(table => model.Predict(table), rows.Take([0]), background, Alone), values.Of(0), 1e-9);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var (model, (rows, background)) = (SampledModels.Fit("knn distance"), Rows());
        ShapleyExplainer[] explainers = [new ExactExplainer(), new PermutationExplainer { Walks = 2 }, new KernelExplainer { Coalitions = 16 }];
        foreach (var explainer in explainers)
        {
            var one = (explainer with { Threads = 1 }).Explain(model, rows, background).Values;
            var many = (explainer with { Threads = 5 }).Explain(model, rows, background).Values;
            for (var row = 0; row < rows.Rows; row++)
            {
                Assert.Equal(one.Of(row), many.Of(row));
                Assert.Equal(one.StandardErrors(row), many.StandardErrors(row));
            }
        }
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var (model, (rows, background)) = (SampledModels.Fit("svc rbf"), Rows());
        string Message(ShapleyExplainer explainer, FeatureTable? others = null) =>
            Assert.Throws<InsightException>(() => explainer.Explain(model, rows, others ?? background)).Message;

        Assert.Contains("has no output Probability", Message(new ExactExplainer { Output = ModelOutput.Probability }), StringComparison.Ordinal);
        Assert.Contains("has no output Value", Message(new ExactExplainer { Output = ModelOutput.Value }), StringComparison.Ordinal);
        Assert.Contains("0 background rows", Message(new ExactExplainer(), background.Take([])), StringComparison.Ordinal);
        Assert.Contains("All 5 columns are held", Message(new ExactExplainer { Held = [.. rows.Names] }), StringComparison.Ordinal);
        Assert.Equal("PermutationExplainer: Walks is 0; expected 1 or more.", Message(new PermutationExplainer { Walks = 0 }));
        Assert.Contains("Coalitions is 9; expected 10 or more", Message(new KernelExplainer { Coalitions = 9 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(21, "ExactExplainer: 21 players reach the model; expected 20 at most.")]
    [InlineData(65, "There are 65 players: expected 64 at most")]
    public void Too_many_players_are_named(int count, string message)
    {
        var y = SampledModels.Data.Y;
        double[] Waves(int place) => [.. Enumerable.Range(0, y.Rows).Select(row => Math.Sin((row * 7) + place))];
        var x = new FeatureTable(Enumerable.Range(0, count).Select(place => new NumberFeature($"x{place}", Waves(place))));
        var model = new LogisticRegression().Fit(x, y);

        var failure = Assert.Throws<InsightException>(() => new ExactExplainer().Explain(model, x.Take([0]), x.Take([1])));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_token_ends_it()
    {
        var (model, (rows, background)) = (SampledModels.Fit("tree"), Rows());
        Assert.Throws<OperationCanceledException>(() => new ExactExplainer { Token = new(canceled: true) }.Explain(model, rows, background));
    }

    private static (FeatureTable Rows, FeatureTable Background) Rows() =>
        (SampledModels.Data.X.Take([1, 2, 3]), SampledModels.Data.X.Take([10, 20, 30, 40, 50, 1]));

    private static void Close(double[] expected, ReadOnlySpan<double> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var place = 0; place < expected.Length; place++)
            Assert.Equal(expected[place], actual[place], tolerance);
    }
}
