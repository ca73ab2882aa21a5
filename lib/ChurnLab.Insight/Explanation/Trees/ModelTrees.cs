using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>The trees of a fitted model, whatever its kind.</summary>
internal sealed class ModelTrees
{
    private readonly FittedModel _model;
    private readonly BoostingModel? _boosting;

    private ModelTrees(FittedModel model, TreeStructure[] trees)
    {
        (_model, Output) = (model, ModelOutput.Probability);
        Trees = Array.ConvertAll(trees, tree => ExplainedTree.Of(tree, trees.Length));
    }

    private ModelTrees(FittedModel model, BoostingModel boosting, ModelOutput output)
    {
        (_model, _boosting, Output, Start) = (model, boosting, output, boosting.Base);
        Trees = Array.ConvertAll(boosting.Trees, ExplainedTree.Of);
    }

    /// <summary>What the trees add up to.</summary>
    public ModelOutput Output { get; }

    /// <summary>Output before the first tree.</summary>
    public double Start { get; }

    public ExplainedTree[] Trees { get; }

    /// <summary>Number of features of the model.</summary>
    public int Features => _model.Schema.Count;

    public static ModelTrees Of(FittedModel model) => model switch
    {
        FittedDecisionTree tree => new(tree, [tree.Structure]),
        FittedForest forest => new(forest, [.. forest.Trees]),
        FittedGradientBoostingClassifier classifier => new(classifier, classifier.Model, ModelOutput.LogOdds),
        FittedGradientBoostingRegressor regressor => new(regressor, regressor.Model, ModelOutput.Value),
        _ => throw new InsightException(
            $"A {model.GetType().Name} has no trees to explain: take a fitted decision tree, random forest, extra trees or gradient boosting, "
            + "or a pipeline that ends in one of them."),
    };

    /// <summary>The numbers trees compare, per feature of the model: those of categories in boosting, in single precision elsewhere.</summary>
    public ReadOnlyMemory<double>[] Columns(FeatureTable rows)
    {
        var aligned = _model.Checked(rows);
        if (_boosting is not null)
            return CategoryStatistics.Columns(aligned, _boosting.Categories);
        return [.. aligned.Columns.Select(column => (ReadOnlyMemory<double>)Array.ConvertAll(((NumberFeature)column).Memory.ToArray(), Rounded))];
    }

    // What single precision cannot hold is still above, or not above, every threshold.
    private static double Rounded(double value) => Math.Clamp((float)value, float.MinValue, float.MaxValue);
}
