namespace ChurnLab.Learning.Trees;

/// <summary>A node that may still be split: a range of the finder's rows.</summary>
internal struct GrowingNode
{
    public int Start;
    public int End;
    public int Depth;

    /// <summary>Number of the node above it; -1 for the root.</summary>
    public int Parent;

    public bool IsRight;

    /// <summary>Whether the settings allow no further split.</summary>
    public bool IsLeaf;

    /// <summary>Weight of class 0, in units of the sample.</summary>
    public double Negative;

    /// <summary>Weight of class 1, in units of the sample.</summary>
    public double Positive;

    /// <summary>Weight of class 0, class weight included.</summary>
    public double Weight0;

    /// <summary>Weight of class 1, class weight included.</summary>
    public double Weight1;

    public double Impurity;

    /// <summary>How many features are known to be constant here.</summary>
    public int Constants;

    public readonly int Rows => End - Start;

    public readonly double Weight => Weight0 + Weight1;
}
