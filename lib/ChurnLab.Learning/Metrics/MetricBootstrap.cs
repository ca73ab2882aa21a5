using ChurnLab.Hosting;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Metrics;

/// <summary>Confidence intervals of any metric, and of differences of two models, by drawing rows with replacement.</summary>
/// <remarks>
/// Percentile intervals. Each replicate has a random stream of its own, so that threads do not change the result. Scores are sorted once:
/// a replicate of a metric that only ranks takes time in proportion to the rows.
/// Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993).
/// </remarks>
public static class MetricBootstrap
{
    private const int ReplicatesAtOnce = 8;

    /// <summary>A metric with its interval.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="classes">0 or 1 per row.</param>
    /// <param name="scores">Score per row.</param>
    /// <param name="options">Replicates, level, strata or groups, seed; null for the defaults.</param>
    /// <exception cref="LearningException">Rows do not agree, an option is outside its range, or fewer than two replicates have a value.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static BootstrappedMetric Of(Metric metric, ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, MetricBootstrapOptions? options = null)
    {
        options ??= new MetricBootstrapOptions();
        var resample = ResampledMetric.Of(metric, classes, scores, options.Weights);
        return Run(metric.Of(classes, scores, options.Weights.Span), classes, [resample], options);
    }

    /// <summary>The metric of one model less that of another, both on the same rows of each replicate, with its interval.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="classes">0 or 1 per row.</param>
    /// <param name="first">Scores of a model.</param>
    /// <param name="second">Scores of the model whose metric is taken away.</param>
    /// <param name="options">Replicates, level, strata or groups, seed; null for the defaults.</param>
    /// <exception cref="LearningException">Rows do not agree, an option is outside its range, or fewer than two replicates have a value.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static BootstrappedMetric Difference(
        Metric metric, ReadOnlySpan<double> classes, ReadOnlySpan<double> first, ReadOnlySpan<double> second, MetricBootstrapOptions? options = null)
    {
        options ??= new MetricBootstrapOptions();
        var weights = options.Weights;
        var value = metric.Of(classes, first, weights.Span) - metric.Of(classes, second, weights.Span);
        ResampledMetric[] both = [ResampledMetric.Of(metric, classes, first, weights), ResampledMetric.Of(metric, classes, second, weights)];
        return Run(value, classes, both, options);
    }

    private static BootstrappedMetric Run(double value, ReadOnlySpan<double> classes, ResampledMetric[] models, MetricBootstrapOptions options)
    {
        if (options.Replicates < 10)
            throw LearningErrors.Setting(nameof(MetricBootstrap), nameof(options.Replicates), options.Replicates, "10 or more");
        if (!(options.Confidence is > 0 and < 1))
            throw LearningErrors.Setting(nameof(MetricBootstrap), nameof(options.Confidence), options.Confidence, "above 0 and below 1");
        var draws = ReplicateDraws.Of(classes, options);
        var values = new double[options.Replicates];
        using var progress = ProgressScope.Start($"Bootstrap: {options.Replicates} replicates", options.Replicates);
        var done = 0;
        var token = AmbientCancellation.Or(options.Token);
        Work.Ranges(
            options.Replicates,
            ReplicatesAtOnce,
            options.Threads,
            (from, to) =>
            {
                var runs = Array.ConvertAll(models, model => model.Start());
                for (var replicate = from; replicate < to; replicate++)
                {
                    token.ThrowIfCancellationRequested();
                    var rows = draws.Rows(replicate);
                    values[replicate] = runs[0].Of(rows) - (runs.Length > 1 ? runs[1].Of(rows) : 0);
                }

                progress.Report(Interlocked.Add(ref done, to - from));
            },
            token);
        return Summarised(value, values, options.Confidence);
    }

    private static BootstrappedMetric Summarised(double value, double[] values, double confidence)
    {
        double[] present = [.. values.Where(double.IsFinite)];
        if (present.Length < 2)
            throw new LearningException($"Of {values.Length} replicates {present.Length} have a value: too few rows of a class; draw stratified.");
        var sorted = Sorted.Of(present);
        var tail = (1 - confidence) / 2;
        return new BootstrappedMetric(
            value, Quantile.OfSorted(sorted, tail), Quantile.OfSorted(sorted, 1 - tail), confidence, present, values.Length - present.Length);
    }
}
