namespace ChurnLab.Charts;

/// <summary>An axis.</summary>
/// <remarks>See https://plotly.com/javascript/reference/layout/xaxis/.</remarks>
public sealed record Axis
{
    /// <summary>Its title.</summary>
    public Title? Title { get; init; }

    /// <summary>What it measures; default: as plotly.js guesses from the values.</summary>
    public AxisType? Type { get; init; }

    /// <summary>What it spans; default: the data.</summary>
    public AxisRange? Range { get; init; }

    /// <summary>
    /// Whether it follows the data when it has no range, and which way; default <see cref="AxisAutoRange.Normal"/>.
    /// </summary>
    public AxisAutoRange? AutoRange { get; init; }

    /// <summary>How far it reaches when it has no range.</summary>
    public RangeMode? RangeMode { get; init; }

    /// <summary>Order of its categories; default <see cref="CategoryOrder.Trace"/>.</summary>
    public CategoryOrder? CategoryOrder { get; init; }

    /// <summary>The categories in order, for <see cref="CategoryOrder.Array"/>.</summary>
    public PlotValues? CategoryArray { get; init; }

    /// <summary>Format of its labels, in d3-format or, for dates, d3-time-format.</summary>
    public string? TickFormat { get; init; }

    /// <summary>Format of its values in hover labels; default: with the digits they have.</summary>
    public string? HoverFormat { get; init; }

    /// <summary>
    /// How very great and very small labels without a format are written; default
    /// <see cref="Charts.ExponentFormat.B"/>.
    /// </summary>
    public ExponentFormat? ExponentFormat { get; init; }

    /// <summary>
    /// Whether labels without a format separate thousands; default false, true in <see cref="Theme.Calm"/>.
    /// </summary>
    public bool? SeparateThousands { get; init; }

    /// <summary>What precedes each label.</summary>
    public string? TickPrefix { get; init; }

    /// <summary>What follows each label.</summary>
    public string? TickSuffix { get; init; }

    /// <summary>Where its labels stand; default: at round values.</summary>
    public PlotValues? TickVals { get; init; }

    /// <summary>What its labels say, one for each of <see cref="TickVals"/>.</summary>
    public PlotValues? TickText { get; init; }

    /// <summary>Step between labels; days in milliseconds or <c>"M3"</c> for 3 months on a date axis.</summary>
    public PlotValue? DTick { get; init; }

    /// <summary>Greatest number of labels; default: as many as fit.</summary>
    public int? NTicks { get; init; }

    /// <summary>Turn of the labels in degrees, clockwise; default: as they fit.</summary>
    public double? TickAngle { get; init; }

    /// <summary>Font of the labels.</summary>
    public Font? TickFont { get; init; }

    /// <summary>Distance from the axis to the labels in pixels; default 0.</summary>
    public double? TickLabelStandoff { get; init; }

    /// <summary>Which way tick marks point; default: not drawn.</summary>
    public AxisTicks? Ticks { get; init; }

    /// <summary>Length of tick marks in pixels; default 5.</summary>
    public double? TickLen { get; init; }

    /// <summary>CSS colour of the tick marks.</summary>
    public string? TickColor { get; init; }

    /// <summary>Whether labels are shown; default true.</summary>
    public bool? ShowTickLabels { get; init; }

    /// <summary>Whether grid lines are drawn.</summary>
    public bool? ShowGrid { get; init; }

    /// <summary>CSS colour of the grid lines.</summary>
    public string? GridColor { get; init; }

    /// <summary>Whether the line at zero is drawn.</summary>
    public bool? ZeroLine { get; init; }

    /// <summary>CSS colour of the line at zero.</summary>
    public string? ZeroLineColor { get; init; }

    /// <summary>Whether the axis itself is drawn; default false.</summary>
    public bool? ShowLine { get; init; }

    /// <summary>CSS colour of the axis.</summary>
    public string? LineColor { get; init; }

    /// <summary>
    /// Whether the margin makes room for the labels; default false, true in <see cref="Theme.Calm"/>.
    /// </summary>
    public bool? AutoMargin { get; init; }

    /// <summary>The part of the figure it takes, 0 to 1; small multiples share out the width or height.</summary>
    public AxisRange? Domain { get; init; }

    /// <summary>The axis it stands at (<c>y2</c>), or <c>free</c>.</summary>
    public string? Anchor { get; init; }

    /// <summary>The axis it lies over: <c>y</c> for a second scale of the same plot.</summary>
    public string? Overlaying { get; init; }

    /// <summary>The axis whose range it shares.</summary>
    public string? Matches { get; init; }

    /// <summary>Side of the plot it stands on.</summary>
    public AxisSide? Side { get; init; }

    /// <summary>The axis whose scale it keeps.</summary>
    public string? ScaleAnchor { get; init; }

    /// <summary>What gives way so that it keeps that scale; default <see cref="AxisConstrain.Range"/>.</summary>
    public AxisConstrain? Constrain { get; init; }

    /// <summary>Whether zooming leaves it alone; default false.</summary>
    public bool? FixedRange { get; init; }

    /// <summary>Whether it is drawn at all; default true.</summary>
    public bool? Visible { get; init; }
}
