namespace ChurnLab.Learning.Neighbors;

/// <summary>How far two rows are from each other.</summary>
public enum NeighborMetric
{
    /// <summary>Root of the sum of squared differences («minkowski» with p = 2).</summary>
    Euclidean,

    /// <summary>Sum of absolute differences («minkowski» with p = 1).</summary>
    Manhattan,

    /// <summary>1 − cosine of the angle between the rows («cosine»), from 0 to 2; 1 where a row holds nothing but zeros, as in scikit-learn.</summary>
    Cosine,
}
