using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Learning.Calibration;

/// <summary>Maps from scores to probabilities against scikit-learn, definitions and brute force.</summary>
public sealed class CalibratorTests
{
    private static readonly JsonElement Reference = Golden.Read("Learning", "calibration.json");

    private static readonly double[] Scores = Reference.GetProperty("scores").Numbers();
    private static readonly double[] Classes = Reference.GetProperty("classes").Numbers();
    private static readonly double[] Query = Reference.GetProperty("query").Numbers();

    public static TheoryData<string> Weightings => new("plain", "weighted");

    [Theory]
    [MemberData(nameof(Weightings))]
    public void A_sigmoid_is_that_of_scikit_learn(string weighting)
    {
        var expected = Reference.GetProperty(weighting);
        var fitted = (FittedPlattCalibrator)new PlattCalibrator().Fit(Scores, Classes, Weights(weighting));

        // scikit-learn ends at a gradient of 1e-5.
        Assert.Equal(expected.GetProperty("a").GetDouble(), fitted.A, 1e-5);
        Assert.Equal(expected.GetProperty("b").GetDouble(), fitted.B, 1e-5);
        Close(expected.GetProperty("sigmoid").Numbers(), fitted.Probabilities(Query), 1e-6);
    }

    [Fact]
    public void A_sigmoid_ends_where_its_gradient_is_nought()
    {
        var weights = Weights("weighted");
        var fitted = (FittedPlattCalibrator)new PlattCalibrator().Fit(Scores, Classes, weights);
        var (ones, noughts) = (weights.Zip(Classes, (w, c) => w * c).Sum(), weights.Zip(Classes, (w, c) => w * (1 - c)).Sum());
        var (least, most) = (1 / (noughts + 2), (ones + 1) / (ones + 2));
        var rest = Classes.Select((c, row) => weights[row] * ((c == 1 ? most : least) - fitted.Probability(Scores[row]))).ToArray();

        Assert.Equal(0, rest.Sum(), 1e-9);
        Assert.Equal(0, rest.Zip(Scores, (r, s) => r * s).Sum(), 1e-9);
    }

    [Fact]
    public void Scores_that_part_the_classes_leave_a_finite_sigmoid()
    {
        var fitted = (FittedPlattCalibrator)new PlattCalibrator().Fit([-2, -1, 1, 2], [0, 0, 1, 1]);

        // Two rows a class are drawn in to 1/4 and 3/4.
        Assert.Equal(0, fitted.B, 1e-9);
        Assert.InRange(fitted.A, -2, -0.5);
        Assert.Equal(0.5, fitted.Probability(0), 1e-9);
    }

    [Theory]
    [InlineData(1e6, -3e8)]
    [InlineData(1e-6, 5)]
    public void The_unit_of_scores_does_not_matter_to_a_sigmoid(double unit, double shift)
    {
        var expected = new PlattCalibrator().Fit(Scores, Classes).Probabilities(Scores);
        var other = Array.ConvertAll(Scores, score => (score * unit) + shift);

        Close(expected, new PlattCalibrator().Fit(other, Classes).Probabilities(other), 1e-6);
    }

    [Fact]
    public void Scores_that_are_all_alike_give_the_smoothed_share()
    {
        var fitted = new PlattCalibrator().Fit([3, 3, 3, 3], [1, 0, 0, 0]);

        // (2/3 + 3 · 1/5) / 4
        Assert.Equal(((2.0 / 3) + 0.6) / 4, fitted.Probability(3), 1e-9);
        Assert.Equal(0.25, new IsotonicCalibrator().Fit([3, 3, 3, 3], [1, 0, 0, 0]).Probability(7), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Weightings))]
    public void Steps_are_those_of_scikit_learn(string weighting)
    {
        var expected = Reference.GetProperty(weighting);
        var fitted = (FittedIsotonicCalibrator)new IsotonicCalibrator().Fit(Scores, Classes, Weights(weighting));

        Assert.Equal(expected.GetProperty("thresholds").Numbers(), fitted.Scores);
        Close(expected.GetProperty("values").Numbers(), [.. fitted.Values], 1e-12);
        Close(expected.GetProperty("isotonic").Numbers(), fitted.Probabilities(Query), 1e-12);
    }

    [Fact]
    public void Steps_are_the_nearest_rising_ones_by_the_formula_of_least_and_greatest_means() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 100_000).ToArbitrary(),
        seed =>
        {
            var random = RandomStream.Of(seed, 0);
            var count = 1 + (int)random.NextBelow(12);
            var scores = Enumerable.Range(0, count).Select(_ => (double)random.NextBelow(8)).ToArray();
            var classes = Enumerable.Range(0, count).Select(_ => (double)random.NextBelow(2)).ToArray();
            var weights = Enumerable.Range(0, count).Select(_ => (double)(1 + random.NextBelow(3))).ToArray();
            var fitted = (FittedIsotonicCalibrator)new IsotonicCalibrator().Fit(scores, classes, weights);

            Assert.Equal(fitted.Values.Order(), fitted.Values);
            foreach (var score in scores)
                Assert.Equal(MinMax(scores, classes, weights, score), fitted.Probability(score), 1e-12);
        }));

    [Fact]
    public void Between_points_a_line_is_drawn_and_outside_the_last_value_holds()
    {
        var fitted = new IsotonicCalibrator().Fit([0, 1, 2, 4], [0, 0, 1, 1]);

        Assert.Equal([0.0, 0.0, 0.25, 1.0, 1.0], fitted.Probabilities([-5, 1, 1.25, 3, 9]));
        Assert.True(double.IsNaN(fitted.Probability(double.NaN)));
        Assert.Equal(0.5, new IsotonicCalibrator().Fit([-1.7e308, 1.7e308], [0, 1]).Probability(0), 1e-12);
    }

    [Theory]
    [InlineData(2, 1, 0, "as many")]
    [InlineData(1, 1, 2, "as many")]
    [InlineData(0, 0, 0, "as many")]
    public void Counts_that_differ_are_refused(int scores, int classes, int weights, string part) => Assert.Contains(
        part,
        Assert.Throws<LearningException>(() => new PlattCalibrator().Fit(new double[scores], new double[classes], new double[weights])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Values_that_do_not_fit_are_refused_with_their_row()
    {
        static string Sentence(double score, double item, double weight) =>
            Assert.Throws<LearningException>(() => new IsotonicCalibrator().Fit([1, score], [0, item], [1, weight])).Message;

        Assert.Contains("score of row 1 is NaN", Sentence(double.NaN, 1, 1), StringComparison.Ordinal);
        Assert.Contains("class of row 1 is 2", Sentence(1, 2, 1), StringComparison.Ordinal);
        Assert.Contains("weight of row 1 is -1", Sentence(1, 1, -1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_weight_nought_is_no_row() => Assert.Equal(
        new PlattCalibrator().Fit([1, 2, 3], [0, 1, 0]).Probability(2),
        new PlattCalibrator().Fit([1, 2, 3, 900], [0, 1, 0, 1], [1, 1, 1, 0]).Probability(2));

    private static double[] Weights(string weighting) => weighting == "plain" ? [] : Reference.GetProperty("weights").Numbers();

    // The isotonic value of a score is the greatest, over starts at or before it, of the least mean over ends at or after it.
    private static double MinMax(double[] scores, double[] classes, double[] weights, double score)
    {
        double Mean(double from, double to)
        {
            int[] inside = [.. Enumerable.Range(0, scores.Length).Where(row => scores[row] >= from && scores[row] <= to)];
            return inside.Sum(row => weights[row] * classes[row]) / inside.Sum(row => weights[row]);
        }

        return scores.Where(from => from <= score).Max(from => scores.Where(to => to >= score).Min(to => Mean(from, to)));
    }

    private static void Close(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
