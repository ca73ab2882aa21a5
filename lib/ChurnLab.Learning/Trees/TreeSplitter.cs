namespace ChurnLab.Learning.Trees;

/// <summary>How the threshold of a feature is found.</summary>
public enum TreeSplitter
{
    /// <summary>The best of all thresholds («best»).</summary>
    Best,

    /// <summary>One threshold per feature, drawn uniformly between the least and the largest value of the node («random»).</summary>
    Random,
}
