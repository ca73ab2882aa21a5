using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Calibration;

/// <summary>Scores as calibrators see them.</summary>
internal static class CalibrationScores
{
    private const double Margin = 1e-6;

    /// <summary>Scores of a model; log-odds where they are probabilities.</summary>
    public static double[] Of(FittedClassifier model, FeatureTable x, int threads)
    {
        var scores = model.Score(x, threads);
        // Models that tell classes apart by their probability decide at 1/2; those with a decision function of their own elsewhere.
        if (!model.HasProbability || model.DefaultThreshold != 0.5)
            return scores;
        for (var row = 0; row < scores.Length; row++)
        {
            var p = Math.Clamp(scores[row], Margin, 1 - Margin);
            scores[row] = Math.Log(p / (1 - p));
        }

        return scores;
    }

    /// <summary>Fits a model without each fold in turn and scores the rows of the fold.</summary>
    /// <returns>A model per fold, and a score per row.</returns>
    public static (FittedClassifier[] Models, double[] Scores) OutOfFold(Classifier settings, TrainingData data, IReadOnlyList<Fold> folds)
    {
        var (models, scores) = (new FittedClassifier[folds.Count], new double[data.Rows]);
        var inner = Math.Max(1, Work.Threads(data.Threads) / folds.Count);
        Work.For(
            folds.Count,
            data.Threads,
            i =>
            {
                var (train, test) = (folds[i].Train.ToArray(), folds[i].Test.ToArray());
                double[] weights = data.HasWeights ? Array.ConvertAll(train, data.Weight) : [];
                var context = new FitContext { Weights = weights, Threads = inner, Token = data.Token };
                models[i] = settings.Fit(data.X.Take(train), data.Y!.Take(train), context);
                var ofFold = Of(models[i], data.X.Take(test), inner);
                for (var at = 0; at < test.Length; at++)
                    scores[test[at]] = ofFold[at];
            },
            data.Token);
        return (models, scores);
    }
}
