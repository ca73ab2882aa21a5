using ChurnLab.Statistics;

namespace ChurnLab.Learning.Trees;

/// <summary>A decision tree of two classes.</summary>
/// <remarks>
/// Source: Breiman et al., Classification and Regression Trees (1984). Structure, thresholds, impurities and importances are those of
/// scikit-learn's DecisionTreeClassifier where no two splits are equally good. Of equal ones that of the feature is taken which splits the root best,
/// then of the first column, then of the lowest threshold; scikit-learn draws the feature. Categories are encoded and missing values imputed before.
/// </remarks>
public sealed record DecisionTreeClassifier : TreeEstimator
{
    /// <summary>Makes settings with the defaults.</summary>
    public DecisionTreeClassifier()
        : base(MaxFeatures.All)
    {
    }

    /// <summary>How the threshold of a feature is found. Default: the best is taken.</summary>
    public TreeSplitter Splitter { get; init; } = TreeSplitter.Best;

    /// <summary>Grows the tree and prunes it step by step down to its root, whatever <see cref="TreeEstimator.CcpAlpha"/> is.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="context">Weights, threads and cancellation.</param>
    /// <returns>The whole tree, then a step per branch taken away; alphas rise.</returns>
    /// <exception cref="LearningException">Data or settings do not allow a fit; the message says where and what to do.</exception>
    public IReadOnlyList<PruningStep> PruningPath(FeatureTable x, Target y, FitContext? context = null)
    {
        var tree = (FittedDecisionTree)(this with { CcpAlpha = 0 }).Fit(x, y, context);
        var pruning = new CostComplexity(tree.Structure.Span.ToArray());
        var path = new List<PruningStep> { new(0, pruning.TotalImpurity, tree.Structure.Leaves) };
        while (pruning.PruneWeakest(double.PositiveInfinity, out var alpha))
            path.Add(new PruningStep(alpha, pruning.TotalImpurity, pruning.Leaves));
        return path;
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var sample = new TreeSample(data.Labels, data.Weights, ClassWeight);
        var structure = TreeGrower.Grow(new TreeData(data), sample, SettingsOf(data, Splitter), RandomStream.Of(Seed, 0), data.Token);
        return new FittedDecisionTree(FeatureSchema.Of(data.X), structure);
    }
}
