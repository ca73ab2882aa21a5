using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Metrics;

public class DelongTests
{
    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Areas_errors_and_the_paired_test_agree_with_the_reference(string name)
    {
        var scores = EshopScores.Of(EshopReference.Named(name));
        var models = scores.ByBlock.Keys.ToArray();
        var delong = Delong.Of(scores.Classes, scores.ByBlock[models[0]], scores.ByBlock[models[1]]);
        foreach (var (place, model) in models.Index())
        {
            var expected = scores.Values.GetProperty("metrics_test").GetProperty(model).GetProperty("delong");
            var interval = delong.Interval(place);
            Golden.Close(expected.GetProperty("auc").GetDouble(), interval.Value, model, 1e-12);
            Golden.Close(expected.GetProperty("se").GetDouble(), interval.StandardError, model, 1e-10);
            Golden.Close(expected.GetProperty("ci95").Numbers()[0], interval.Lower, model, 1e-10);
            Golden.Close(expected.GetProperty("ci95").Numbers()[1], interval.Upper, model, 1e-10);
        }

        var paired = scores.Values.GetProperty("delong_lr_vs_" + models[1]);
        var difference = delong.Difference();
        Golden.Close(paired.GetProperty("diff").GetDouble(), difference.Value, "difference", 1e-10);
        Golden.Close(paired.GetProperty("z").GetDouble(), difference.Statistic, "z", 1e-9);
        Golden.Close(paired.GetProperty("p").GetDouble(), difference.PValue, "p", 1e-9);
        Golden.Close(paired.GetProperty("cov")[0][1].GetDouble(), delong.Covariance(0, 1), "covariance", 1e-9);
    }

    [Fact]
    public void Covariances_with_ties_are_those_of_all_pairs()
    {
        var (classes, first) = RocAucTests.Random(60, 7, 1);
        var second = RocAucTests.Random(60, 5, 2).Scores;
        var delong = Delong.Of(classes, first, second);
        Assert.Equal(Metric.RocAuc.Of(classes, first), delong.Areas[0]);
        var (ones, zeros) = (Rows(classes, 1), Rows(classes, 0));
        double Pair(double[] scores, int one, int zero) => scores[one] > scores[zero] ? 1 : scores[one] == scores[zero] ? 0.5 : 0;
        double OfOne(double[] scores, int one) => zeros.Average(zero => Pair(scores, one, zero));
        double OfZero(double[] scores, int zero) => ones.Average(one => Pair(scores, one, zero));
        double Part(int[] rows, Func<double[], int, double> placement)
        {
            var (mean, other) = (rows.Average(row => placement(first, row)), rows.Average(row => placement(second, row)));
            return rows.Sum(row => (placement(first, row) - mean) * (placement(second, row) - other)) / (rows.Length - 1) / rows.Length;
        }

        Assert.Equal(Part(ones, OfOne) + Part(zeros, OfZero), delong.Covariance(0, 1), 14);
    }

    [Fact]
    public void Equal_scores_do_not_differ()
    {
        var (classes, scores) = RocAucTests.Random(50, 9, 3);
        var difference = Delong.Of(classes, scores, [.. scores.Select(score => 3 * score)]).Difference();
        Assert.Equal((0, 0, 1), (difference.Value, difference.Statistic, difference.PValue));
        Assert.False(difference.IsResolved);
        Assert.Equal("0.0000 (95% interval 0.0000 to 0.0000, p = 1.0000)", difference.ToString());
    }

    [Fact]
    public void A_single_row_of_a_class_has_no_variance_and_none_no_area()
    {
        Assert.True(double.IsNaN(Delong.Of([1, 0, 0], [1, 2, 0.5]).Interval().StandardError));
        Assert.Throws<LearningException>(() => Delong.Of([0, 0], [1, 2]));
        Assert.Throws<LearningException>(() => Delong.Of([0, 1]));
    }

    private static int[] Rows(double[] classes, double value) => [.. Enumerable.Range(0, classes.Length).Where(row => classes[row] == value)];
}
