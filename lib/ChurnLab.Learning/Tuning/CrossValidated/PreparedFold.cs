using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Tuning;

/// <summary>Rows of one fold, taken once.</summary>
internal sealed class PreparedFold
{
    private readonly FeatureTable _trainX;
    private readonly FeatureTable _testX;
    private readonly Target _trainY;
    private readonly Target _testY;
    private readonly double[] _trainWeights = [];
    private readonly double[] _testWeights = [];

    public PreparedFold(Fold fold, FeatureTable x, Target y, ReadOnlyMemory<double> weights)
    {
        (_trainX, _trainY) = (x.Take(fold.Train), y.Take(fold.Train));
        (_testX, _testY) = (x.Take(fold.Test), y.Take(fold.Test));
        if (weights.IsEmpty)
            return;
        _trainWeights = Array.ConvertAll(fold.Train.ToArray(), row => weights.Span[row]);
        _testWeights = Array.ConvertAll(fold.Test.ToArray(), row => weights.Span[row]);
    }

    public double Score(Classifier settings, Metric metric, int threads, CancellationToken token)
    {
        var fitted = settings.Fit(_trainX, _trainY, new FitContext { Weights = _trainWeights, Threads = threads, Token = token });
        var scores = metric.NeedsProbability ? fitted.Probability(_testX, threads) : fitted.Score(_testX, threads);
        return metric.Of(_testY.Values, scores, _testWeights);
    }
}
