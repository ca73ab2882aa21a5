namespace ChurnLab.Charts;

/// <summary>Error bars: distances from each point to the ends of its interval.</summary>
/// <remarks><see cref="Figure.WithErrorBars{TLow, THigh}"/> makes them from the ends themselves.</remarks>
public sealed record ErrorBar
{
    /// <summary>Distance upwards, in the unit of the axis, one per point; not negative.</summary>
    public PlotValues? Array { get; init; }

    /// <summary>Distance downwards, one per point; default: the same as upwards.</summary>
    public PlotValues? ArrayMinus { get; init; }

    /// <summary>Whether <see cref="ArrayMinus"/> is ignored; default: whether it is absent.</summary>
    public bool? Symmetric { get; init; }

    /// <summary>CSS colour; default: that of the trace.</summary>
    public string? Color { get; init; }

    /// <summary>Width of the strokes in pixels; default 2.</summary>
    public double? Thickness { get; init; }

    /// <summary>Length of the end strokes in pixels; default 4.</summary>
    public double? Width { get; init; }

    /// <summary>Whether they are drawn; default true.</summary>
    public bool? Visible { get; init; }
}
