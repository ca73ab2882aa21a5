using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Which points answer to the pointer.</summary>
public enum HoverMode
{
    /// <summary>The nearest point.</summary>
    Closest,

    /// <summary>All points at one x, a label each.</summary>
    X,

    /// <summary>All points at one y, a label each.</summary>
    Y,

    /// <summary>All points at one x, in one label.</summary>
    [JsonStringEnumMemberName("x unified")]
    XUnified,

    /// <summary>All points at one y, in one label.</summary>
    [JsonStringEnumMemberName("y unified")]
    YUnified,

    /// <summary>None.</summary>
    [JsonStringEnumMemberName("false")]
    Off,
}
