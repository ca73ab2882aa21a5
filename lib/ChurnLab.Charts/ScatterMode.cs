using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>What a scatter trace draws at its points.</summary>
public enum ScatterMode
{
    /// <summary>Lines between the points.</summary>
    Lines,

    /// <summary>A marker at each point.</summary>
    Markers,

    /// <summary>Lines and markers.</summary>
    [JsonStringEnumMemberName("lines+markers")]
    LinesMarkers,

    /// <summary>The text of each point.</summary>
    Text,

    /// <summary>Lines and texts.</summary>
    [JsonStringEnumMemberName("lines+text")]
    LinesText,

    /// <summary>Markers and texts.</summary>
    [JsonStringEnumMemberName("markers+text")]
    MarkersText,

    /// <summary>Lines, markers and texts.</summary>
    [JsonStringEnumMemberName("lines+markers+text")]
    LinesMarkersText,

    /// <summary>Nothing: hover texts only.</summary>
    None,
}
