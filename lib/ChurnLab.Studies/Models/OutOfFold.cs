using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Studies.Models;

/// <summary>What models say of rows they have not seen.</summary>
public static class OutOfFold
{
    private const int BackgroundRows = 100;

    /// <summary>Probability of class 1 of each row, by the model of the split that tests it.</summary>
    /// <param name="settings">Settings of a model with probabilities.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes.</param>
    /// <param name="folds">Splits; every row is tested once.</param>
    /// <exception cref="LearningException">A model cannot be fitted or has no probabilities, or a row is not tested.</exception>
    public static double[] Risks(Classifier settings, FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        ArgumentNullException.ThrowIfNull(x);
        var result = CrossValidation.Score(settings, x, y, folds, Metric.LogLoss, new CrossValidationOptions { ShowProgress = false });
        return result.OutOfFold is { } risks && !risks.Any(double.IsNaN)
            ? [.. risks]
            : throw new LearningException("The folds test some rows more than once or never; expected each row once.");
    }

    /// <summary>What moves the output of the model for each row, by the model of the split that tests it.</summary>
    /// <remarks>Trees are explained exactly, other models by walks against a background of training rows.</remarks>
    /// <param name="settings">Settings.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes.</param>
    /// <param name="folds">Splits; every row is tested once.</param>
    /// <exception cref="LearningException">A model cannot be fitted.</exception>
    public static ShapleyValues Contributions(Classifier settings, FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(folds);
        var parts = folds.Select(fold =>
        {
            var (train, test) = (x.Take(fold.Train), x.Take(fold.Test));
            return ((IReadOnlyList<int>)fold.Test.ToArray(), Explained(settings.Fit(train, y.Take(fold.Train)), test, train));
        });
        return ShapleyValues.Join(x, [.. parts]);
    }

    /// <summary>What moves the output of a model for each row; of calibrated trees, the mean output of the models before calibration.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows to explain.</param>
    /// <param name="others">Rows that stand for what is usual, the background of models that are not trees; some hundred of them are used.</param>
    public static ShapleyValues Explained(FittedClassifier model, FeatureTable rows, FeatureTable others)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(others);
        if (model is FittedCalibratedClassifier calibrated && calibrated.Models.All(HasTrees))
            return ShapleyValues.Mean([.. calibrated.Models.Select(one => TreeExplainer.Of(one).Explain(rows))]);
        if (HasTrees(model))
            return TreeExplainer.Of(model).Explain(rows);
        var count = Math.Min(BackgroundRows, others.Rows);
        int[] background = [.. Enumerable.Range(0, count).Select(place => (int)((long)place * others.Rows / count))];
        return new PermutationExplainer().Explain(model, rows, others.Take(background)).Values;
    }

    private static bool HasTrees(FittedClassifier model) => model switch
    {
        FittedPipeline pipeline => HasTrees(pipeline.Classifier),
        FittedDecisionTree or FittedForest or FittedGradientBoostingClassifier => true,
        _ => false,
    };
}
