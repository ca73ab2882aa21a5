namespace ChurnLab.Learning.Preparation;

/// <summary>What a <see cref="SimpleImputer"/> puts in place of missing numbers.</summary>
public enum ImputeStrategy
{
    /// <summary>The mean of the feature («mean»).</summary>
    Mean,

    /// <summary>The median of the feature («median»).</summary>
    Median,

    /// <summary>The most frequent value, the least of equally frequent ones («most_frequent»).</summary>
    MostFrequent,

    /// <summary>A given number («constant»).</summary>
    Constant,
}
