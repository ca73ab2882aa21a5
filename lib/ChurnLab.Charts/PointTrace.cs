using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>A trace of points that each have an x and a y.</summary>
public abstract record PointTrace : Trace
{
    private protected PointTrace()
    {
    }

    /// <summary>Places across, one per point; default 0, 1, ..</summary>
    public PlotValues? X { get; init; }

    /// <summary>Places upwards, one per point; default 0, 1, ..</summary>
    public PlotValues? Y { get; init; }

    /// <summary>A text for each point.</summary>
    public PlotValues? Text { get; init; }

    /// <summary>A hover text for each point; default: <see cref="Text"/>.</summary>
    public PlotValues? HoverText { get; init; }

    /// <summary>
    /// What is written at the points, such as <c>%{y:.1%}</c> or <c>%{text}</c>; default: <see cref="Text"/>.
    /// </summary>
    /// <remarks>Nothing is written where x or y is missing.</remarks>
    [JsonIgnore]
    public PlotText? TextTemplate { get; init; }

    /// <summary>Markers or bars.</summary>
    public Marker? Marker { get; init; }

    /// <summary>Error bars across.</summary>
    [JsonPropertyName("error_x")]
    public ErrorBar? ErrorX { get; init; }

    /// <summary>Error bars upwards.</summary>
    [JsonPropertyName("error_y")]
    public ErrorBar? ErrorY { get; init; }

    // plotly.js 4.1.1 writes 0 at missing values, so points without a value get a template of their own: the empty one.
    [JsonInclude]
    [JsonPropertyName("texttemplate")]
    internal object? TextTemplates => TextTemplate is { } template && HasMissing
        ? Enumerable.Range(0, Count).Select(point => IsMissing(point) ? "" : template.Value).ToArray()
        : TextTemplate?.Value;

    private bool HasMissing => Enumerable.Range(0, Count).Any(IsMissing);

    internal override int Count => X?.Count ?? Y?.Count ?? 0;

    internal override void Check(TraceCheck check)
    {
        base.Check(check);
        check.SameLength("x", X, "y", Y);
        check.OnePerPoint("text", Text);
        check.OnePerPoint("hovertext", HoverText);
        check.OnePerPoint("marker.color", Marker?.Color?.Each);
        check.OnePerPoint("marker.size", Marker?.Size?.Each);
        check.Share("marker.opacity", Marker?.Opacity);
        check.Errors("error_x", ErrorX);
        check.Errors("error_y", ErrorY);
    }

    private bool IsMissing(int point) => (X?[point].IsMissing ?? false) || (Y?[point].IsMissing ?? false);

    internal override bool HasTextOn(bool across) => (across ? X : Y)?.HasText ?? false;
}
