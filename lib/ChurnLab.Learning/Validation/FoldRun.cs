using System.Diagnostics;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>Fits and scores folds of the same rows.</summary>
internal sealed record FoldRun(FeatureTable X, Target Y, Metric Metric, CrossValidationOptions Options, int Threads, CancellationToken Token)
{
    public FoldScore Of(Classifier model, Fold fold)
    {
        var start = Stopwatch.GetTimestamp();
        var (x, y, weights) = (X.Take(fold.Train), Y.Take(fold.Train), WeightsOf(fold.Train));
        var fitted = model.Fit(x, y, new FitContext { Weights = weights, Threads = Threads, Token = Token });
        var fit = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        var (value, scores) = Scored(fitted, X.Take(fold.Test), Y.Take(fold.Test), WeightsOf(fold.Test));
        var time = new FoldTime(fit, Stopwatch.GetElapsedTime(start).TotalSeconds);
        return new FoldScore(value, Options.ScoreTrain ? Scored(fitted, x, y, weights).Value : null, scores, time);
    }

    private (double Value, double[] Scores) Scored(FittedClassifier fitted, FeatureTable x, Target y, double[] weights)
    {
        var scores = Metric.NeedsProbability ? fitted.Probability(x, Threads) : fitted.Score(x, Threads);
        return (Metric.Of(y.Values, scores, Options.WeightScores ? weights : []), scores);
    }

    private double[] WeightsOf(ReadOnlySpan<int> rows)
    {
        if (Options.Weights.IsEmpty)
            return [];
        var taken = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = Options.Weights.Span[rows[i]];
        return taken;
    }
}
