using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Saving;
using ChurnLab.Learning.Validation;
using ChurnLab.Learning.Vectors;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Calibration;

/// <summary>Classifiers whose scores become probabilities.</summary>
public sealed class CalibratedClassifierTests
{
    private static readonly SupportVectorClassifier Vectors = new() { C = 3 };

    [Fact]
    public void One_model_takes_the_map_of_the_scores_out_of_fold()
    {
        var (x, y) = Samples.Classes(150);
        var fitted = (FittedCalibratedClassifier)new CalibratedClassifier { Estimator = Vectors, Ensemble = false, Folds = 3, Seed = 5 }.Fit(x, y);
        var scores = new double[x.Rows];
        foreach (var fold in Folds.Stratified(y, 3, 5))
        {
            var (train, test) = (fold.Train.ToArray(), fold.Test.ToArray());
            var model = Vectors.Fit(x.Take(train), y.Take(train));
            foreach (var (i, score) in model.Score(x.Take(test)).Index())
                scores[test[i]] = score;
        }

        Assert.Equal(new PlattCalibrator().Fit(scores, y.Values).Probabilities(Vectors.Fit(x, y).Score(x)), fitted.Probability(x));
        Assert.Single(fitted.Models);
    }

    [Fact]
    public void Models_of_the_folds_are_averaged()
    {
        var (x, y) = Samples.Classes(150);
        var fitted = (FittedCalibratedClassifier)new CalibratedClassifier { Estimator = Vectors, Method = new IsotonicCalibrator(), Folds = 4 }.Fit(x, y);
        var parts = fitted.Models.Zip(fitted.Calibrators, (model, map) => map.Probabilities(model.Score(x))).ToArray();

        Assert.Equal(4, parts.Length);
        Assert.All(fitted.Probability(x).Index(), item => Assert.Equal(parts.Average(part => part[item.Index]), item.Item, 1e-15));
    }

    [Fact]
    public void A_model_whose_probabilities_are_right_keeps_them()
    {
        var (x, y) = Samples.Classes(4000);
        int[] even = [.. Enumerable.Range(0, 2000).Select(row => 2 * row)], odd = [.. Enumerable.Range(0, 2000).Select(row => (2 * row) + 1)];
        var model = new LogisticRegression().Fit(x.Take(even), y.Take(even));
        var calibrated = CalibratedClassifier.OfFitted(model, x.Take(odd), y.Take(odd));
        var map = Assert.IsType<FittedPlattCalibrator>(calibrated.Calibrators.Single());

        Assert.Equal(-1, map.A, 0.15);
        Assert.Equal(0, map.B, 0.15);
        Assert.InRange(model.Probability(x).Zip(calibrated.Probability(x), (one, other) => Math.Abs(one - other)).Max(), 0, 0.04);
    }

    [Fact]
    public void Weights_count_in_the_map()
    {
        var (x, y) = Samples.Classes(200);
        var weights = y.Values.ToArray().Select(label => label == 1 ? 9.0 : 1).ToArray();
        var settings = new CalibratedClassifier { Estimator = Vectors };
        var (heavy, even) = (settings.Fit(x, y, new FitContext { Weights = weights }).Probability(x), settings.Fit(x, y).Probability(x));

        Assert.Equal(weights.Zip(y.Values.ToArray(), (w, c) => w * c).Sum() / weights.Sum(), weights.Zip(heavy, (w, p) => w * p).Sum() / weights.Sum(), 0.03);
        Assert.Equal(y.Values.ToArray().Average(), even.Average(), 0.03);
    }

    [Theory]
    [InlineData("platt", new double[0], new double[0])]
    [InlineData("isotonic", new[] { 1.0, 1.0 }, new[] { 0.1, 0.2 })]
    [InlineData("isotonic", new[] { 1.0, 2.0 }, new[] { 0.3, 0.2 })]
    [InlineData("isotonic", new[] { 1.0, 2.0 }, new[] { 0.3, 1.2 })]
    [InlineData("isotonic", new[] { 1.0, 2.0 }, new[] { 0.3 })]
    [InlineData("isotonic", new[] { double.NaN }, new[] { 0.3 })]
    [InlineData("unheard of", new[] { 1.0, 2.0 }, new[] { 0.3, 0.4 })]
    public void A_damaged_map_is_refused(string kind, double[] scores, double[] values)
    {
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
        {
            writer.Text(kind);
            if (kind != "platt")
            {
                writer.Array<double>(scores);
                writer.Array<double>(values);
            }
        }

        stream.Position = 0;
        using var reader = new ModelReader(stream);
        Assert.Contains("damaged", Assert.Throws<LearningException>(() => FittedCalibrator.Read(reader)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_rows_of_a_class_than_folds_are_refused()
    {
        var (x, y) = (FeatureTable.OfRowMajor(["a"], [1.0, 2, 3, 4, 5, 6, 7]), Target.Binary([true, true, false, false, false, false, false]));

        Assert.Contains("2 rows for 5 folds", Assert.Throws<LearningException>(() => new CalibratedClassifier { Estimator = Vectors }.Fit(x, y)).Message, StringComparison.Ordinal);
    }
}
