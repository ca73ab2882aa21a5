namespace ChurnLab.Learning.Trees;

/// <summary>Extremely randomized trees of two classes: thresholds are drawn, one per feature, and the best of them is taken.</summary>
/// <remarks>
/// Source: Geurts, Ernst, Wehenkel: Extremely randomized trees. Machine Learning 63 (2006). The defaults are scikit-learn's; random numbers
/// differ. Without bootstrap the forest does not depend on the order of rows.
/// </remarks>
public sealed record ExtraTreesClassifier : ForestClassifier
{
    /// <summary>Makes settings with the defaults.</summary>
    public ExtraTreesClassifier()
        : base(bootstrap: false)
    {
    }

    private protected override TreeSplitter SplitterOfTrees => TreeSplitter.Random;
}
