using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Explanation.Sampling;

/// <summary>Estimates of Shapley values against exact ones.</summary>
public sealed class EstimateTests
{
    private static readonly (FittedPipeline Model, FeatureTable Rows, FeatureTable Background) Wide = MakeWide();
    private static readonly ShapleyValues Exact = new ExactExplainer().Explain(Wide.Model, Wide.Rows, Wide.Background).Values;

    [Fact]
    public void Walks_come_nearer_as_their_number_grows_and_say_how_near()
    {
        var errors = new[] { 2, 8, 32 }.Select(walks => Error(new PermutationExplainer { Walks = walks }, tellsSpread: walks > 2)).ToArray();

        Assert.True(errors[0] > 1.5 * errors[1] && errors[1] > 1.5 * errors[2], string.Join(" ", errors));
        Assert.InRange(errors[2], 1e-6, 0.006);
    }

    [Fact]
    public void Least_squares_come_nearer_as_coalitions_grow_and_say_how_near()
    {
        double ErrorOf(int coalitions) => Error(new KernelExplainer { Coalitions = coalitions }, tellsSpread: coalitions > 64);
        double[] errors = [ErrorOf(64), ErrorOf(160), ErrorOf(400)];

        Assert.True(errors[0] > 1.2 * errors[1] && errors[1] > 1.2 * errors[2], string.Join(" ", errors));
        Assert.InRange(errors[2], 1e-6, 0.004);
    }

    [Fact]
    public void Least_squares_over_all_coalitions_are_exact()
    {
        var (values, report) = new KernelExplainer { Coalitions = 1022 }.Explain(Wide.Model, Wide.Rows, Wide.Background);

        Assert.False(values.IsEstimate);
        Assert.True(report.IsExact);
        Assert.Contains("Значения Шепли: точные", report.ToText(), StringComparison.Ordinal);
        for (var row = 0; row < Exact.Count; row++)
        {
            for (var player = 0; player < 10; player++)
                Assert.Equal(Exact[row, player], values[row, player], 1e-9);
        }
    }

    [Fact]
    public void Walks_of_few_players_are_exact()
    {
        var model = SampledModels.Fit("knn uniform");
        var (rows, background) = (SampledModels.Data.X.Take([1, 2]), SampledModels.Data.X.Take([10, 20, 30]));

        var walked = new PermutationExplainer { Walks = 4 }.Explain(model, rows, background).Values;
        var exact = new ExactExplainer().Explain(model, rows, background).Values;

        for (var row = 0; row < 2; row++)
            Assert.Equal(exact.Of(row), walked.Of(row));
        Assert.Equal([0, 0, 0, 0, 0], walked.StandardErrors(0));
    }

    [Fact]
    public void One_walk_tells_its_spread_from_the_background()
    {
        var values = new PermutationExplainer { Walks = 1 }.Explain(Wide.Model, Wide.Rows, Wide.Background).Values;
        for (var player = 0; player < 10; player++)
            Assert.InRange(Math.Abs(values[0, player] - Exact[0, player]), 0, 4 * values.StandardErrors(0)[player]);
    }

    [Fact]
    public void The_report_follows_the_budget()
    {
        var (values, report) = new PermutationExplainer { Walks = 16 }.Explain(Wide.Model, Wide.Rows, Wide.Background);

        Assert.Equal([2, 4, 8, 16], report.Points.Select(point => point.Budget));
        Assert.True(report.Points[0].MaxStandardError > 1.5 * report.Points[^1].MaxStandardError);
        Assert.Equal(Enumerable.Range(0, values.Count).Max(row => values.StandardErrors(row).ToArray().Max()), report.Points[^1].MaxStandardError);
        Assert.All(report.Points, point => Assert.InRange(point.SumError, 0, 1e-12));
        Assert.Contains("Обходов на пару строк", report.ToText(), StringComparison.Ordinal);
        Assert.Contains(report.IsOrderResolved ? "различим" : "в пределах погрешности", report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_change_an_estimate()
    {
        double First(ShapleyExplainer explainer) => explainer.Explain(Wide.Model, Wide.Rows, Wide.Background).Values[0, 0];
        Assert.NotEqual(First(new PermutationExplainer { Walks = 2 }), First(new PermutationExplainer { Walks = 2, Seed = 1 }));
        Assert.NotEqual(First(new KernelExplainer { Coalitions = 64 }), First(new KernelExplainer { Coalitions = 64, Seed = 1 }));
    }

    // Root of the mean squared error over rows and players; what standard errors promise has to be about as large.
    private static double Error(ShapleyExplainer explainer, bool tellsSpread)
    {
        var (values, _) = explainer.Explain(Wide.Model, Wide.Rows, Wide.Background);
        var (errors, scores) = (0.0, 0.0);
        for (var row = 0; row < Exact.Count; row++)
        {
            for (var player = 0; player < 10; player++)
            {
                var error = values[row, player] - Exact[row, player];
                errors += error * error / Exact.Count / 10;
                scores += error * error / Math.Pow(values.StandardErrors(row)[player], 2) / Exact.Count / 10;
            }

            Assert.Equal(Wide.Model.Probability(Wide.Rows.Take([row]))[0], values.Prediction(row), 1e-12);
        }

        if (tellsSpread)
            Assert.InRange(Math.Sqrt(scores), 0.7, 1.5);
        return Math.Sqrt(errors);
    }

    private static (FittedPipeline Model, FeatureTable Rows, FeatureTable Background) MakeWide()
    {
        var random = RandomStream.Of(3, 0);
        var columns = Enumerable.Range(0, 10).Select(_ => Enumerable.Range(0, 120).Select(_ => random.NextDouble()).ToArray()).ToArray();
        var x = new FeatureTable(columns.Select((values, place) => new NumberFeature($"x{place}", values)));
        var y = Target.Binary(Enumerable.Range(0, 120).Select(row =>
            ((columns[0][row] - 0.5) * (columns[1][row] - 0.5)) + (0.1 * columns[2][row]) + (0.1 * columns[3][row] * columns[4][row]) > 0.08).ToArray());
        var scaled = new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler()));
        var settings = new Pipeline { Steps = [scaled], Classifier = new KNeighborsClassifier { Neighbors = 9 } };
        return ((FittedPipeline)settings.Fit(x, y), x.Take([0, 1, 2, 3]), x.Take([.. Enumerable.Range(60, 12)]));
    }
}
