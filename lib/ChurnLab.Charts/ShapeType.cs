namespace ChurnLab.Charts;

/// <summary>Form of a shape.</summary>
public enum ShapeType
{
    /// <summary>A line from (x0, y0) to (x1, y1).</summary>
    Line,

    /// <summary>A rectangle with these corners.</summary>
    Rect,

    /// <summary>An ellipse that fits into them.</summary>
    Circle,
}
