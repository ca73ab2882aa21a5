using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Metrics;

public class CalibrationTests
{
    [Fact]
    public void Slope_and_intercepts_agree_with_statsmodels()
    {
        foreach (var sample in Golden.Read("Learning", "metric_calibration.json").GetProperty("samples").EnumerateObject())
        {
            double[] Of(string name) => sample.Value.GetProperty(name).Numbers();
            var summary = CalibrationSummary.Of(Of("classes"), Of("probabilities"), Of("weights"));
            Golden.Close(sample.Value.GetProperty("slope").GetDouble(), summary.Slope, $"slope, {sample.Name}", 1e-8);
            Golden.Close(sample.Value.GetProperty("intercept").GetDouble(), summary.Intercept, $"intercept, {sample.Name}", 1e-8);
            Golden.Close(sample.Value.GetProperty("intercept_alone").GetDouble(), summary.InterceptAlone, $"intercept alone, {sample.Name}", 1e-8);
        }
    }

    [Fact]
    public void Expected_and_observed_are_sums()
    {
        var summary = CalibrationSummary.Of([0, 1, 1, 0], [0.25, 0.75, 0.5, 0.75], [1, 1, 2, 1]);
        Assert.Equal((2.75, 3.0), (summary.Expected, summary.Observed));
        Assert.Equal(2.75 / 3, summary.ExpectedOverObserved);
        // Bins 2, 5 and 7: distances 0.25, 0.5 (weight 2) and 0.25 (weight 2).
        Assert.Equal((0.25 + 1 + 0.5) / 5, summary.ExpectedError, 12);
        Assert.Equal(0.5, summary.GreatestError, 12);
    }

    [Fact]
    public void No_finite_slope_is_said_to_be_none()
    {
        var separated = CalibrationSummary.Of([0, 0, 1, 1], [0.1, 0.2, 0.7, 0.9]);
        Assert.True(double.IsNaN(separated.Slope) && double.IsNaN(separated.Intercept));
        var constant = CalibrationSummary.Of([0, 1, 1, 1], [0.5, 0.5, 0.5, 0.5]);
        Assert.True(double.IsNaN(constant.Slope));
        Assert.Equal(Math.Log(3), constant.InterceptAlone, 10);
        Assert.True(double.IsFinite(CalibrationSummary.Of([0, 1, 0, 1], [0, 1, 1, 0]).InterceptAlone));
    }

    [Theory]
    [InlineData(1e-15, 0.9, 0.2, 1e-12)]
    [InlineData(0.999999, 1 - 1e-15, 0.3, 0.999)]
    [InlineData(1e-9, 1e-9, 1e-9, 1 - 1e-9)]
    [InlineData(0.5, 0.6, 0.1, 0.3)]
    public void The_intercept_alone_makes_as_much_expected_as_came_true(params double[] told)
    {
        double[] classes = [1, 0, 0, 1];
        double[] weights = [0.1, 5, 20, 1];

        var alone = CalibrationSummary.Of(classes, told, weights).InterceptAlone;

        var expected = told.Zip(weights).Sum(row => row.Second / (1 + Math.Exp(-Math.Log(row.First / (1 - row.First)) - alone)));
        Assert.Equal(1.1, expected, 11);
    }

    [Fact]
    public void Parts_of_the_brier_score_are_those_of_their_definitions()
    {
        double[] weights = [1, 2, 1, 1, 3, 1];
        double[] classes = [0, 1, 0, 1, 1, 0];
        double[] p = [0.05, 0.35, 0.25, 0.95, 0.3, 0.9];
        foreach (var given in (double[][])[[], weights])
        {
            var parts = BrierDecomposition.Of(classes, p, 2, given);
            Assert.Equal(Metric.Brier.Of(classes, p, given), parts.Brier, 14);
            double W(int row) => given.Length == 0 ? 1 : given[row];
            var within = 0.0;
            foreach (var bin in (int[][])[[0, 1, 2, 4], [3, 5]])
            {
                var (total, mean, share) = (bin.Sum(W), bin.Sum(row => W(row) * p[row]) / bin.Sum(W), bin.Sum(row => W(row) * classes[row]) / bin.Sum(W));
                within += bin.Sum(row => W(row) * (p[row] - mean) * (p[row] - mean - (2 * (classes[row] - share))));
                Assert.True(total > 0);
            }

            Assert.Equal(within / Enumerable.Range(0, 6).Sum(W), parts.WithinBins, 14);
        }
    }

    [Fact]
    public void One_class_has_no_calibration() =>
        Assert.Throws<LearningException>(() => CalibrationSummary.Of([1, 1], [0.4, 0.6]));
}
