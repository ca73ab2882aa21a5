using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Metrics;

public class MetricBootstrapTests
{
    private static readonly double[] Steps = [.. Enumerable.Range(0, 60).Select(row => row % 7 / 6.0)];
    private static readonly double[] Classes = [.. Enumerable.Range(0, 60).Select(row => row * 11 % 5 < 2 || row % 7 == 6 ? 1.0 : 0)];

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Intervals_agree_with_the_reference_on_its_draws(string name)
    {
        var scores = EshopScores.Of(EshopReference.Named(name));
        foreach (var (model, p) in scores.ByBlock)
        {
            var expected = scores.Values.GetProperty("metrics_test").GetProperty(model).GetProperty("bootstrap");
            var random = new RandomStream(777);
            var count = expected.GetProperty("resamples").GetInt32();
            int[][] draws = [.. Enumerable.Range(0, count).Select(_ => p.Select(_ => (int)(random.NextBits() % (ulong)p.Length)).ToArray())];
            var interval = MetricBootstrap.Of(Metric.RocAuc, scores.Classes, p, new() { Replicates = count, Draws = replicate => draws[replicate] });
            Golden.Close(expected.GetProperty("mean").GetDouble(), interval.Mean, model, 1e-12);
            Golden.Close(expected.GetProperty("q025").GetDouble(), interval.Lower, model, 1e-12);
            Golden.Close(expected.GetProperty("q975").GetDouble(), interval.Upper, model, 1e-12);
        }
    }

    [Fact]
    public void Sorting_once_gives_what_copying_rows_gives()
    {
        double[] weights = [.. Enumerable.Range(0, 60).Select(row => 0.5 + (row % 3))];
        var random = RandomStream.Of(1, 1);
        int[][] draws = [.. Enumerable.Range(0, 20).Select(_ => Steps.Select(_ => (int)random.NextBelow(60)).ToArray())];
        Metric[] metrics =
        [
            Metric.RocAuc, Metric.AveragePrecision, Metric.PrecisionRecallArea, Metric.KolmogorovSmirnov, Metric.Gini, Metric.BestF1, Metric.Brier,
        ];
        foreach (var metric in metrics)
        {
            var result = MetricBootstrap.Of(metric, Classes, Steps, new() { Replicates = 20, Draws = i => draws[i], Weights = weights });
            for (var i = 0; i < 20; i++)
            {
                double[] Of(double[] values) => [.. draws[i].Select(row => values[row])];
                Assert.Equal(metric.Of(Of(Classes), Of(Steps), Of(weights)), result.Replicates[i], 12);
            }
        }
    }

    [Fact]
    public void Same_seed_same_replicates_for_any_number_of_threads()
    {
        BootstrappedMetric With(int threads, long seed) =>
            MetricBootstrap.Of(Metric.AveragePrecision, Classes, Steps, new() { Replicates = 50, Threads = threads, Seed = seed });
        Assert.Equal(With(1, 4).Replicates, With(2, 4).Replicates);
        Assert.NotEqual(With(1, 4).Replicates, With(1, 5).Replicates);
    }

    [Fact]
    public void Strata_keep_both_classes_as_frequent_as_they_are()
    {
        double[] classes = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        double[] scores = [5, 1, 2, 3, 4, 6, 7, 8, 9, 5];
        var plain = MetricBootstrap.Of(Metric.RocAuc, classes, scores, new() { Replicates = 200 });
        var strata = MetricBootstrap.Of(Metric.RocAuc, classes, scores, new() { Replicates = 200, Stratified = true });
        Assert.InRange(plain.Skipped, 50, 95);
        Assert.Equal((0, 200), (strata.Skipped, strata.Replicates.Count));
    }

    [Fact]
    public void Groups_are_drawn_whole()
    {
        // Ten times the same rows: as groups of ten they tell as much as six rows do.
        double[] classes = [.. Enumerable.Range(0, 60).Select(row => row % 6 < 3 ? 1.0 : 0)];
        double[] scores = [.. Enumerable.Range(0, 60).Select(row => (double)(row % 6 * 5 % 7))];
        int[] groups = [.. Enumerable.Range(0, 60).Select(row => row % 6)];
        var rows = MetricBootstrap.Of(Metric.Brier, classes, [.. scores.Select(score => score / 7)], new() { Replicates = 400 });
        var grouped = MetricBootstrap.Of(Metric.Brier, classes, [.. scores.Select(score => score / 7)], new() { Replicates = 400, Groups = groups });
        Assert.InRange(grouped.StandardError / rows.StandardError, 2.8, 3.6);
        Assert.Throws<LearningException>(() => MetricBootstrap.Of(Metric.Brier, classes, classes, new() { Groups = groups, Stratified = true }));
    }

    [Fact]
    public void A_difference_is_taken_on_the_same_rows()
    {
        double[] second = [.. Steps.Select((score, row) => row % 5 == 0 ? 1 - score : score)];
        var options = new MetricBootstrapOptions { Replicates = 300, Seed = 2 };
        var difference = MetricBootstrap.Difference(Metric.RocAuc, Classes, Steps, second, options);
        var (a, b) = (MetricBootstrap.Of(Metric.RocAuc, Classes, Steps, options), MetricBootstrap.Of(Metric.RocAuc, Classes, second, options));
        Assert.Equal(a.Replicates.Zip(b.Replicates, (x, y) => x - y), difference.Replicates);
        Assert.Equal(a.Value - b.Value, difference.Value);
        Assert.Equal(0, MetricBootstrap.Difference(Metric.Brier, Classes, Steps, Steps, options).StandardError);
    }

    [Fact]
    public void Intervals_hold_the_true_value_about_as_often_as_promised()
    {
        // Scores of class 1 are uniform on 0 to 1 and those of class 0 on −0.5 to 0.5: the area is 1 − 0.5²/2.
        var hits = 0;
        for (var sample = 0; sample < 100; sample++)
        {
            var random = RandomStream.Of(21, sample);
            double[] classes = [.. Enumerable.Range(0, 80).Select(row => (double)(row % 2))];
            double[] scores = [.. classes.Select(value => random.NextDouble() - (value == 1 ? 0 : 0.5))];
            var interval = MetricBootstrap.Of(Metric.RocAuc, classes, scores, new() { Replicates = 200, Seed = sample });
            hits += interval.Lower <= 0.875 && interval.Upper >= 0.875 ? 1 : 0;
        }

        Assert.InRange(hits, 88, 99);
    }

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<LearningException>(() => MetricBootstrap.Of(Metric.RocAuc, Classes, Steps, new() { Replicates = 9 }));
        Assert.Throws<LearningException>(() => MetricBootstrap.Of(Metric.RocAuc, Classes, Steps, new() { Confidence = 1 }));
        Assert.Throws<LearningException>(() => MetricBootstrap.Of(Metric.RocAuc, [0, 1], [0, 1], new() { Draws = _ => [0, 0] }));
    }
}
