using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Whether a trace is drawn.</summary>
public enum TraceVisibility
{
    /// <summary>Drawn.</summary>
    [JsonStringEnumMemberName("true")]
    Shown,

    /// <summary>Neither drawn nor in the legend.</summary>
    [JsonStringEnumMemberName("false")]
    Hidden,

    /// <summary>In the legend, drawn after a click there.</summary>
    LegendOnly,
}
