namespace ChurnLab.Learning.Trees;

/// <summary>Settings that single trees and forests share.</summary>
/// <remarks>
/// Values are rounded to single precision before they are compared, at fit and later, as scikit-learn does; numbers too large for it count
/// as the largest. Of splits that are equally good the one by the first feature and, within it, with the least threshold is taken, where
/// scikit-learn draws one: a tree that draws no features does not depend on a seed nor on the order of rows.
/// </remarks>
public abstract record TreeEstimator : Classifier
{
    private protected TreeEstimator(MaxFeatures maxFeatures) => MaxFeatures = maxFeatures;

    /// <summary>What a split makes smaller. Default: Gini impurity.</summary>
    public TreeCriterion Criterion { get; init; } = TreeCriterion.Gini;

    /// <summary>Longest way from the root to a leaf, in splits; null is any. Range: 1 or more. Default: null.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>Rows a node needs to be split; rows are counted without their weights. Range: 2 or more. Default: 2.</summary>
    public int MinSamplesSplit { get; init; } = 2;

    /// <summary>Rows each leaf needs; rows are counted without their weights. Range: 1 or more. Default: 1.</summary>
    public int MinSamplesLeaf { get; init; } = 1;

    /// <summary>Share of all weight each leaf needs. Range: 0 to 0.5. Default: 0.</summary>
    public double MinWeightFractionLeaf { get; init; }

    /// <summary>
    /// By how much a split must lower the impurity, weighted by the node's share of all weight. Range: 0 or more. Default: 0.
    /// </summary>
    public double MinImpurityDecrease { get; init; }

    /// <summary>Features drawn for each node. Default: all for a tree, their square root for forests.</summary>
    public MaxFeatures MaxFeatures { get; init; }

    /// <summary>
    /// Leaves at most: the tree is then grown by the split that lowers the impurity most; null is any number and depth first. Range: 2 or
    /// more. Default: null.
    /// </summary>
    public int? MaxLeafNodes { get; init; }

    /// <summary>
    /// Branches whose leaves lower the impurity by no more than this each are pruned (minimal cost-complexity pruning). Range: 0 or more;
    /// 0 prunes nothing. Default: 0.
    /// </summary>
    public double CcpAlpha { get; init; }

    /// <summary>Weights of the classes. Default: none.</summary>
    public ClassWeight ClassWeight { get; init; } = ClassWeight.None;

    /// <summary>Seed of what is drawn. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        Require(MaxDepth is null or >= 1, nameof(MaxDepth), MaxDepth, "1 or more, or null for any depth");
        Require(MinSamplesSplit >= 2, nameof(MinSamplesSplit), MinSamplesSplit, "2 or more");
        Require(MinSamplesLeaf >= 1, nameof(MinSamplesLeaf), MinSamplesLeaf, "1 or more");
        Require(MinWeightFractionLeaf is >= 0 and <= 0.5, nameof(MinWeightFractionLeaf), MinWeightFractionLeaf, "a share from 0 to 0.5");
        Require(double.IsFinite(MinImpurityDecrease) && MinImpurityDecrease >= 0, nameof(MinImpurityDecrease), MinImpurityDecrease, "a number of 0 or more");
        Require(MaxFeatures.IsValid, nameof(MaxFeatures), MaxFeatures, "a count of 1 or more, a share above 0 and at most 1, All, Sqrt or Log2");
        Require(MaxLeafNodes is null or >= 2, nameof(MaxLeafNodes), MaxLeafNodes, "2 or more, or null for any number");
        Require(double.IsFinite(CcpAlpha) && CcpAlpha >= 0, nameof(CcpAlpha), CcpAlpha, "a number of 0 or more");
        Require(ClassWeight.IsValid, nameof(ClassWeight), ClassWeight, "finite factors above 0");
    }

    /// <summary>Fails when a setting is out of its range.</summary>
    private protected void Require(bool holds, string option, object? got, string expected)
    {
        if (!holds)
            throw LearningErrors.Setting(Name, option, got ?? "null", expected);
    }

    /// <summary>The settings of one tree.</summary>
    private protected TreeSettings SettingsOf(TrainingData data, TreeSplitter splitter) => new()
    {
        Criterion = Criterion,
        Splitter = splitter,
        MaxDepth = MaxDepth ?? int.MaxValue,
        MinSamplesSplit = MinSamplesSplit,
        MinSamplesLeaf = MinSamplesLeaf,
        MinWeightFractionLeaf = MinWeightFractionLeaf,
        MinImpurityDecrease = MinImpurityDecrease,
        Drawn = MaxFeatures.Of(data.X.Columns.Count),
        MaxLeafNodes = MaxLeafNodes ?? 0,
        CcpAlpha = CcpAlpha,
        ClassWeight = ClassWeight,
    };
}
