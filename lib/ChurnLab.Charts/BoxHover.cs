using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Which parts of a box answer to the pointer.</summary>
public enum BoxHover
{
    /// <summary>The box, with its quartiles, and the points.</summary>
    [JsonStringEnumMemberName("boxes+points")]
    BoxesPoints,

    /// <summary>The box.</summary>
    Boxes,

    /// <summary>The points.</summary>
    Points,
}
