using ChurnLab.Learning.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Learning.Metrics;

public class MetricPropertyTests
{
    // Few different scores, so that ties are frequent; both classes are always there.
    private static readonly Arbitrary<(double Class, double Score)[]> Rows = Gen.Choose(0, 1).Select(value => (double)value)
        .Zip(Gen.Choose(0, 6), (value, score) => (value, score / 6.0)).ArrayOf()
        .Select(rows => ((double, double)[])[(0, 0.5), (1, 0.5), .. rows]).ToArbitrary();

    [Fact]
    public void Average_precision_is_between_that_of_the_worst_order_and_one() => Holds((classes, scores) =>
    {
        var (positives, all) = ((int)classes.Sum(), classes.Length);
        var worst = Enumerable.Range(1, positives).Sum(found => found / (double)(all - positives + found)) / positives;
        var value = Metric.AveragePrecision.Of(classes, scores);
        return value >= worst - 1e-12 && value <= 1 + 1e-12;
    });

    [Fact]
    public void A_table_of_gains_adds_up() => Holds((classes, scores) =>
    {
        var parts = GainTable.Of(classes, scores, 2);
        return parts.Sum(part => part.Rows) == classes.Length && parts.Sum(part => part.Positives) == classes.Sum()
            && Math.Abs(parts[^1].CumulativeGain - 1) < 1e-12 && Math.Abs(parts[^1].CumulativeLift - 1) < 1e-12;
    });

    [Fact]
    public void Mcc_is_the_correlation_of_classes_and_predictions() => Holds((classes, scores) =>
    {
        double[] said = [.. scores.Select(score => score >= 0.4 ? 1.0 : 0)];
        var (mean, other) = (classes.Average(), said.Average());
        var covariance = classes.Zip(said, (a, b) => (a - mean) * (b - other)).Average();
        var spread = Math.Sqrt(mean * (1 - mean) * other * (1 - other));
        return Math.Abs(Metric.MccAt(0.4).Of(classes, scores) - (spread < 1e-9 ? 0 : covariance / spread)) < 1e-9;
    });

    [Fact]
    public void Ks_and_the_best_f1_are_the_best_of_all_thresholds() => Holds((classes, scores) =>
    {
        Confusion[] all = [.. scores.Select(threshold => Confusion.At(classes, scores, threshold))];
        return Math.Abs(Metric.BestF1.Of(classes, scores) - all.Max(counts => counts.F1)) < 1e-12
            && Math.Abs(Metric.KolmogorovSmirnov.Of(classes, scores) - all.Max(counts => Math.Max(0, counts.Recall + counts.Specificity - 1))) < 1e-12;
    });

    [Fact]
    public void The_area_under_the_curve_is_the_share_of_pairs() => Holds((classes, scores) =>
    {
        var curve = RocCurve.Of(classes, scores);
        var area = Enumerable.Range(1, curve.Thresholds.Count - 1).Sum(i =>
            (curve.FalsePositiveRates[i] - curve.FalsePositiveRates[i - 1]) * (curve.TruePositiveRates[i] + curve.TruePositiveRates[i - 1]) / 2);
        double[] ones = [.. classes.Select(_ => 1.0)];
        return Math.Abs(area - Metric.RocAuc.Of(classes, scores)) < 1e-12 && Math.Abs(area - Metric.RocAuc.Of(classes, scores, ones)) < 1e-12;
    });

    private static void Holds(Func<double[], double[], bool> property) => Prop.ForAll(
        Rows, rows => property([.. rows.Select(row => row.Class)], [.. rows.Select(row => row.Score)])).QuickCheckThrowOnFailure();
}
