namespace ChurnLab.Charts;

/// <summary>Bars.</summary>
/// <remarks>See https://plotly.com/javascript/reference/bar/.</remarks>
public sealed record BarTrace : PointTrace
{
    /// <summary>Which way the bars run; default <see cref="Orientation.Vertical"/>.</summary>
    public Orientation? Orientation { get; init; }

    /// <summary>Width of the bars in the unit of their axis; default: an equal share.</summary>
    public PerPoint? Width { get; init; }

    /// <summary>Where the bars start: one value for all or one for each; default 0.</summary>
    public PerPoint? Base { get; init; }

    /// <summary>Where texts stand; default <see cref="BarTextPosition.Auto"/>.</summary>
    public BarTextPosition? TextPosition { get; init; }

    /// <summary>Where texts stand inside bars; default <see cref="BarTextAnchor.End"/>.</summary>
    public BarTextAnchor? InsideTextAnchor { get; init; }

    /// <summary>Turn of the texts in degrees, clockwise; default: as they fit.</summary>
    public double? TextAngle { get; init; }

    /// <summary>Which texts become smaller to fit their bars; default <see cref="BarConstrainText.Both"/>.</summary>
    public BarConstrainText? ConstrainText { get; init; }

    /// <summary>Whether texts end where the plot does; default true, false in <see cref="Theme.Calm"/>.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <inheritdoc/>
    public override string Type => "bar";

    internal override void Check(TraceCheck check)
    {
        base.Check(check);
        check.OnePerPoint("base", Base?.Each);
        check.OnePerPoint("width", Width?.Each);
    }

    internal override Trace Colored(string color) =>
        Marker?.Color is null ? this with { Marker = (Marker ?? new()) with { Color = color } } : this;
}
