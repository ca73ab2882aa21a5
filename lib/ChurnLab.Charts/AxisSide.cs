namespace ChurnLab.Charts;

/// <summary>Side of the plot an axis stands on.</summary>
public enum AxisSide
{
    /// <summary>Bottom.</summary>
    Bottom,

    /// <summary>Top.</summary>
    Top,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Right.</summary>
    Right,
}
