namespace ChurnLab.Charts;

/// <summary>A line: of a scatter trace, around a marker, of a shape.</summary>
public sealed record Line
{
    /// <summary>CSS colour; default: the next colour of the colour way.</summary>
    public string? Color { get; init; }

    /// <summary>Width in pixels; default 2, around markers 0.</summary>
    public double? Width { get; init; }

    /// <summary>How it is dashed; default <see cref="LineDash.Solid"/>.</summary>
    public LineDash? Dash { get; init; }

    /// <summary>
    /// How it runs from point to point (scatter traces only); default <see cref="LineShape.Linear"/>.
    /// </summary>
    public LineShape? Shape { get; init; }
}
