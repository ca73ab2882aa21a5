using System.Text.Json;
using ChurnLab.Learning.Metrics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Metrics;

public class MetricReferenceTests
{
    private static readonly Dictionary<string, Metric> Known = new()
    {
        ["roc_auc"] = Metric.RocAuc,
        ["average_precision"] = Metric.AveragePrecision,
        ["pr_area_trapezoid"] = Metric.PrecisionRecallArea,
        ["ks"] = Metric.KolmogorovSmirnov,
        ["log_loss"] = Metric.LogLoss,
        ["brier"] = Metric.Brier,
        ["f1"] = Metric.F1At(),
        ["precision"] = Metric.PrecisionAt(),
        ["recall"] = Metric.RecallAt(),
        ["specificity"] = Metric.SpecificityAt(),
        ["accuracy"] = Metric.AccuracyAt(),
        ["balanced_accuracy"] = Metric.BalancedAccuracyAt(),
        ["mcc"] = Metric.MccAt(),
        ["kappa"] = Metric.KappaAt(),
    };

    // Names of the same metrics in the blocks of the e-shop reference.
    private static readonly Dictionary<string, Metric> OfEshop = new()
    {
        ["roc_auc"] = Metric.RocAuc,
        ["pr_auc_average_precision"] = Metric.AveragePrecision,
        ["pr_auc_trapezoid"] = Metric.PrecisionRecallArea,
        ["gini"] = Metric.Gini,
        ["ks"] = Metric.KolmogorovSmirnov,
        ["f1_at_05"] = Metric.F1At(),
        ["precision_at_05"] = Metric.PrecisionAt(),
        ["recall_at_05"] = Metric.RecallAt(),
        ["accuracy_at_05"] = Metric.AccuracyAt(),
        ["balanced_accuracy_at_05"] = Metric.BalancedAccuracyAt(),
        ["mcc_at_05"] = Metric.MccAt(),
        ["kappa_at_05"] = Metric.KappaAt(),
        ["log_loss"] = Metric.LogLoss,
        ["brier"] = Metric.Brier,
        ["ece10_uniform"] = Metric.CalibrationError,
    };

    public static TheoryData<string> Names => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Metrics_agree_with_scikit_learn_with_ties_and_weights(string name)
    {
        foreach (var sample in MetricSample.All())
        {
            var actual = Known[name].Of(sample.Classes, sample.Scores, sample.Weights);
            Golden.Close(sample.Values.GetProperty(name).Number(), actual, $"{name} of {sample.Name}", 1e-12);
        }
    }

    [Fact]
    public void Roc_curves_agree_with_scikit_learn()
    {
        foreach (var sample in MetricSample.All())
        {
            AssertRoc(sample.Values.GetProperty("roc"), RocCurve.Of(sample.Classes, sample.Scores, sample.Weights), sample.Name);
            AssertRoc(sample.Values.GetProperty("roc_all"), RocCurve.Of(sample.Classes, sample.Scores, sample.Weights, dropIntermediate: false), sample.Name);
        }
    }

    [Fact]
    public void Precision_recall_curves_agree_with_scikit_learn()
    {
        foreach (var sample in MetricSample.All())
        {
            var (expected, curve) = (sample.Values.GetProperty("pr"), PrecisionRecallCurve.Of(sample.Classes, sample.Scores, sample.Weights));
            AssertClose(expected.GetProperty("precision").Numbers(), curve.Precision, sample.Name);
            AssertClose(expected.GetProperty("recall").Numbers(), curve.Recall, sample.Name);
            AssertClose(expected.GetProperty("thresholds").Numbers(), curve.Thresholds, sample.Name);
        }
    }

    [Fact]
    public void Calibration_curves_agree_with_scikit_learn()
    {
        foreach (var sample in MetricSample.All())
        {
            AssertCalibration(sample.Values.GetProperty("calibration_uniform7"), CalibrationCurve.Of(sample.Classes, sample.Scores, 7), sample.Name);
            var quantiles = CalibrationCurve.Of(sample.Classes, sample.Scores, 4, CalibrationBins.Quantile);
            AssertCalibration(sample.Values.GetProperty("calibration_quantile4"), quantiles, sample.Name);
        }
    }

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Metrics_of_the_e_shop_agree(string name)
    {
        var scores = EshopScores.Of(EshopReference.Named(name));
        foreach (var (block, probabilities) in scores.ByBlock)
            AssertBlock(scores.Values.GetProperty("metrics_test").GetProperty(block), scores.Classes, probabilities);
    }

    private static void AssertBlock(JsonElement block, double[] classes, double[] p)
    {
        foreach (var (name, metric) in OfEshop)
            Golden.Close(block.GetProperty(name).GetDouble(), metric.Of(classes, p), name, 1e-6);
        var confusion = Confusion.At(classes, p);
        Assert.Equal<double>(
            block.GetProperty("confusion_tn_fp_fn_tp").Numbers(),
            (double[])[confusion.TrueNegatives, confusion.FalsePositives, confusion.FalseNegatives, confusion.TruePositives]);
        var best = Thresholds.BestF1(classes, p);
        Golden.Close(block.GetProperty("best_f1").GetProperty("f1").GetDouble(), best.Value, "best F1");
        Golden.Close(block.GetProperty("best_f1").GetProperty("threshold_p_ge").GetDouble(), best.Threshold, "its threshold", 1e-6);
        AssertRoc(block.GetProperty("roc_curve"), RocCurve.Of(classes, p), "e-shop", 1e-6);
        AssertCalibration(block.GetProperty("calibration_uniform10"), CalibrationCurve.Of(classes, p), "e-shop", 1e-6);
        AssertCalibration(block.GetProperty("calibration_quantile5"), CalibrationCurve.Of(classes, p, 5, CalibrationBins.Quantile), "e-shop", 1e-6);
        Assert.Equal(
            block.GetProperty("gain_by_decile").EnumerateArray().Select(part =>
                (part.GetProperty("n").GetInt32(), part.GetProperty("positives").GetDouble(), Math.Round(part.GetProperty("lift").GetDouble(), 10))),
            GainTable.Of(classes, p).Select(part => (part.Rows, part.Positives, Math.Round(part.Lift, 10))));
    }

    private static void AssertRoc(JsonElement expected, RocCurve curve, string what, double tolerance = 1e-12)
    {
        AssertClose(expected.GetProperty("fpr").Numbers(), curve.FalsePositiveRates, what, tolerance);
        AssertClose(expected.GetProperty("tpr").Numbers(), curve.TruePositiveRates, what, tolerance);
        Assert.Equal(double.PositiveInfinity, curve.Thresholds[0]);
        double[] thresholds = [.. expected.GetProperty("thresholds").Numbers().Where(double.IsFinite)];
        AssertClose(thresholds, [.. curve.Thresholds.Skip(1)], what, tolerance);
    }

    private static void AssertCalibration(JsonElement expected, IReadOnlyList<CalibrationPoint> points, string what, double tolerance = 1e-12)
    {
        var names = expected.TryGetProperty("true", out _) ? ("true", "pred") : ("prob_true", "prob_pred");
        AssertClose(expected.GetProperty(names.Item1).Numbers(), [.. points.Select(point => point.Share)], what, tolerance);
        AssertClose(expected.GetProperty(names.Item2).Numbers(), [.. points.Select(point => point.MeanProbability)], what, tolerance);
    }

    private static void AssertClose(double[] expected, IReadOnlyList<double> actual, string what, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Golden.Close(expected[i], actual[i], FormattableString.Invariant($"{what}, value {i}"), tolerance);
    }
}
