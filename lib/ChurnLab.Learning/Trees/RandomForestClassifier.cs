namespace ChurnLab.Learning.Trees;

/// <summary>A random forest of two classes: each tree gets rows drawn with replacement, each node features drawn without.</summary>
/// <remarks>
/// Source: Breiman: Random forests. Machine Learning 45 (2001). The defaults are scikit-learn's; random numbers differ, so forests agree
/// with its forests in quality, not tree by tree. The forest is the same for any number of threads.
/// </remarks>
public sealed record RandomForestClassifier : ForestClassifier
{
    /// <summary>Makes settings with the defaults.</summary>
    public RandomForestClassifier()
        : base(bootstrap: true)
    {
    }

    private protected override TreeSplitter SplitterOfTrees => TreeSplitter.Best;
}
