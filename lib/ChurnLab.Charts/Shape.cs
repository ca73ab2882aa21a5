namespace ChurnLab.Charts;

/// <summary>A line, rectangle or ellipse drawn in a figure.</summary>
public sealed record Shape
{
    /// <summary>Its form; default <see cref="ShapeType.Rect"/>.</summary>
    public ShapeType? Type { get; init; }

    /// <summary>Start across, in the unit of <see cref="XRef"/>.</summary>
    public PlotValue? X0 { get; init; }

    /// <summary>End across.</summary>
    public PlotValue? X1 { get; init; }

    /// <summary>Start upwards, in the unit of <see cref="YRef"/>.</summary>
    public PlotValue? Y0 { get; init; }

    /// <summary>End upwards.</summary>
    public PlotValue? Y1 { get; init; }

    /// <summary>
    /// What X0 and X1 are measured on: an axis (<c>x</c>, <c>x2</c>, ..) or <c>paper</c> (0 to 1 over the plot).
    /// </summary>
    public string? XRef { get; init; }

    /// <summary>What Y0 and Y1 are measured on: an axis (<c>y</c>, <c>y2</c>, ..) or <c>paper</c>.</summary>
    public string? YRef { get; init; }

    /// <summary>Its outline.</summary>
    public Line? Line { get; init; }

    /// <summary>CSS colour of its area.</summary>
    public string? FillColor { get; init; }

    /// <summary>Opacity, 0 to 1; default 1.</summary>
    public double? Opacity { get; init; }

    /// <summary>Whether it is drawn under or over the traces.</summary>
    public ShapeLayer? Layer { get; init; }
}
