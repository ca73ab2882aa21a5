namespace ChurnLab.Charts;

/// <summary>Whether a shape is drawn under or over the traces.</summary>
public enum ShapeLayer
{
    /// <summary>Over them.</summary>
    Above,

    /// <summary>Under them.</summary>
    Below,

    /// <summary>Over the grid, under the traces.</summary>
    Between,
}
