using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Where the text of a point stands, seen from the point.</summary>
public enum ScatterTextPosition
{
    /// <summary>Above, to the left.</summary>
    [JsonStringEnumMemberName("top left")]
    TopLeft,

    /// <summary>Above, centred.</summary>
    [JsonStringEnumMemberName("top center")]
    TopCenter,

    /// <summary>Above, to the right.</summary>
    [JsonStringEnumMemberName("top right")]
    TopRight,

    /// <summary>Level with it, to the left.</summary>
    [JsonStringEnumMemberName("middle left")]
    MiddleLeft,

    /// <summary>Level with it, centred.</summary>
    [JsonStringEnumMemberName("middle center")]
    MiddleCenter,

    /// <summary>Level with it, to the right.</summary>
    [JsonStringEnumMemberName("middle right")]
    MiddleRight,

    /// <summary>Below, to the left.</summary>
    [JsonStringEnumMemberName("bottom left")]
    BottomLeft,

    /// <summary>Below, centred.</summary>
    [JsonStringEnumMemberName("bottom center")]
    BottomCenter,

    /// <summary>Below, to the right.</summary>
    [JsonStringEnumMemberName("bottom right")]
    BottomRight,
}
