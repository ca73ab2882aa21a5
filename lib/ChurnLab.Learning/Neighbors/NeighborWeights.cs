namespace ChurnLab.Learning.Neighbors;

/// <summary>How much the neighbours of a row count.</summary>
public enum NeighborWeights
{
    /// <summary>All alike («uniform»).</summary>
    Uniform,

    /// <summary>By 1 / distance («distance»); where some are at distance 0, they alone count.</summary>
    Distance,
}
