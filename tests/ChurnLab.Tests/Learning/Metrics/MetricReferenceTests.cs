using ChurnLab.Learning.Metrics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Metrics;

public class MetricReferenceTests
{
    public static TheoryData<string, Func<Metric>> Values => new()
    {
        { "roc_auc", () => Metric.RocAuc },
        { "average_precision", () => Metric.AveragePrecision },
        { "log_loss", () => Metric.LogLoss },
        { "brier", () => Metric.Brier },
        { "f1", () => Metric.F1At(0.5) },
        { "precision", () => Metric.PrecisionAt(0.5) },
        { "recall", () => Metric.RecallAt(0.5) },
        { "specificity", () => Metric.SpecificityAt(0.5) },
        { "accuracy", () => Metric.AccuracyAt(0.5) },
        { "balanced_accuracy", () => Metric.BalancedAccuracyAt(0.5) },
        { "mcc", () => Metric.MccAt(0.5) },
        { "kappa", () => Metric.KappaAt(0.5) },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Metrics_agree_with_scikit_learn_with_ties_and_weights(string name, Func<Metric> metric)
    {
        foreach (var sample in MetricSamples.All())
        {
            var expected = sample.Expected(name);
            Golden.Close(expected, metric().Of(sample.Classes, sample.Scores, sample.Weights), $"{name} of {sample.Name}", 1e-12);
        }
    }
}
