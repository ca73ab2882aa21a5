using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Boxes with whiskers: of values, or of quartiles found before.</summary>
/// <remarks>
/// plotly.js takes the quartiles of values that it is given itself by <c>Hazen</c>'s definition, not by that of pandas;
/// <see cref="Chart.Box"/> gives it the quartiles. See https://plotly.com/javascript/reference/box/.
/// </remarks>
public sealed record BoxTrace : Trace
{
    /// <summary>Place of the box of each value or of quartiles; the values themselves for level boxes.</summary>
    [JsonIgnore]
    public PlotValues? X { get; init; }

    /// <summary>The values; for level boxes their places.</summary>
    [JsonIgnore]
    public PlotValues? Y { get; init; }

    /// <summary>Which way the boxes stand; default: as X or Y is given.</summary>
    public Orientation? Orientation { get; init; }

    /// <summary>First quartiles, one per box, in place of values; needs the median and the third quartile.</summary>
    public PlotValues? Q1 { get; init; }

    /// <summary>Medians, one per box.</summary>
    public PlotValues? Median { get; init; }

    /// <summary>Third quartiles, one per box.</summary>
    public PlotValues? Q3 { get; init; }

    /// <summary>Lower ends of the whiskers, one per box.</summary>
    public PlotValues? LowerFence { get; init; }

    /// <summary>Upper ends of the whiskers, one per box.</summary>
    public PlotValues? UpperFence { get; init; }

    /// <summary>Means, one per box; drawn when <see cref="BoxMean"/> is true.</summary>
    public PlotValues? Mean { get; init; }

    /// <summary>Values drawn beyond the whiskers of quartiles found before: a row per box.</summary>
    [JsonIgnore]
    public PlotMatrix? Outliers { get; init; }

    /// <summary>Whether the mean is drawn as a dashed line; default false.</summary>
    public bool? BoxMean { get; init; }

    /// <summary>Which values are drawn as points; default <see cref="Charts.BoxPoints.Outliers"/>.</summary>
    public BoxPoints? BoxPoints { get; init; }

    /// <summary>How far points are scattered sideways, 0 to 1 of the width of the box; default 0.</summary>
    public double? Jitter { get; init; }

    /// <summary>What answers to the pointer; default <see cref="BoxHover.BoxesPoints"/>.</summary>
    public BoxHover? HoverOn { get; init; }

    /// <summary>Width of the end strokes of the whiskers, 0 to 1 of that of the box; default 0.5.</summary>
    public double? WhiskerWidth { get; init; }

    /// <summary>The points.</summary>
    public Marker? Marker { get; init; }

    /// <summary>The outline.</summary>
    public Line? Line { get; init; }

    /// <summary>CSS colour of the boxes; default: that of the outline, half transparent.</summary>
    public string? FillColor { get; init; }

    /// <inheritdoc/>
    public override string Type => "box";

    [JsonInclude]
    [JsonPropertyName("x")]
    internal object? Across => IsLevel && Outliers is not null ? OutlierRows : X;

    [JsonInclude]
    [JsonPropertyName("y")]
    internal object? Upwards => !IsLevel && Outliers is not null ? OutlierRows : Y;

    // plotly.js 4.1.1 looks at the first row alone and takes an empty one for a list of numbers: no box is drawn then.
    private PlotMatrix OutlierRows => [.. Outliers!.Select(row => row.Count == 0 ? [PlotValue.Missing] : row)];

    /// <summary>The places of boxes whose quartiles are given.</summary>
    internal PlotValues? Places => IsLevel ? Y : X;

    private bool IsLevel => Orientation == Charts.Orientation.Horizontal;

    internal override int Count => Median?.Count ?? X?.Count ?? Y?.Count ?? 0;

    internal override void Check(TraceCheck check)
    {
        base.Check(check);
        check.Share("jitter", Jitter);
        check.Share("whiskerwidth", WhiskerWidth);
        check.Share("marker.opacity", Marker?.Opacity);
        if (Median is null && Q1 is null && Q3 is null)
        {
            check.SameLength("x", X, "y", Y);
            return;
        }

        if (Median is null || Q1 is null || Q3 is null)
            throw check.Problem("q1, median and q3 go together; give all three or none.");
        check.OnePerPoint(IsLevel ? "y" : "x", Places);
        check.OnePerPoint("q1", Q1);
        check.OnePerPoint("q3", Q3);
        check.OnePerPoint("lowerfence", LowerFence);
        check.OnePerPoint("upperfence", UpperFence);
        check.OnePerPoint("mean", Mean);
        check.OnePerPoint("outliers", Outliers?.Count);
    }

    internal override Trace Colored(string color) => Line?.Color is not null ? this : this with
    {
        Line = (Line ?? new()) with { Color = color },
        Marker = Marker?.Color is null ? (Marker ?? new()) with { Color = color } : Marker,
        FillColor = FillColor ?? ColorTurns.Pale(color),
    };

    internal override bool HasTextOn(bool across) => (across ? X : Y)?.HasText ?? false;
}
