namespace ChurnLab.Charts;

/// <summary>Points: markers, lines, both, or texts.</summary>
/// <remarks>See https://plotly.com/javascript/reference/scatter/.</remarks>
public sealed record ScatterTrace : PointTrace
{
    /// <summary>What is drawn at the points; default: lines, and markers up to 20 points.</summary>
    public ScatterMode? Mode { get; init; }

    /// <summary>The line.</summary>
    public Line? Line { get; init; }

    /// <summary>Which area is filled; default <see cref="ScatterFill.None"/>.</summary>
    public ScatterFill? Fill { get; init; }

    /// <summary>CSS colour of the area; default: the colour of the line, half transparent.</summary>
    public string? FillColor { get; init; }

    /// <summary>Where texts stand; default <see cref="ScatterTextPosition.MiddleCenter"/>.</summary>
    public ScatterTextPosition? TextPosition { get; init; }

    /// <summary>Whether markers and texts end where the plot does; default true.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <summary>Whether the line bridges missing values; default false.</summary>
    public bool? ConnectGaps { get; init; }

    /// <inheritdoc/>
    public override string Type => "scatter";

    // Colours only what is drawn: of the rest plotly.js's validation says that it is of no effect.
    internal override Trace Colored(string color)
    {
        var filled = Fill is not (null or ScatterFill.None) && FillColor is null && Line?.Color is null;
        return this with
        {
            Line = HasLines && Line?.Color is null ? (Line ?? new()) with { Color = color } : Line,
            Marker = HasMarkers && Marker?.Color is null && Line?.Color is null ? (Marker ?? new()) with { Color = color } : Marker,
            FillColor = filled ? ColorTurns.Pale(color) : FillColor,
        };
    }

    private bool HasLines => Mode is null or ScatterMode.Lines or ScatterMode.LinesMarkers or ScatterMode.LinesText or ScatterMode.LinesMarkersText;

    // Where no mode is given, plotly.js draws markers up to 20 points.
    private bool HasMarkers => Mode is ScatterMode.Markers or ScatterMode.LinesMarkers or ScatterMode.MarkersText or ScatterMode.LinesMarkersText
        || (Mode is null && Count < 20);
}
