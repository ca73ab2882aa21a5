using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Which area a scatter trace fills.</summary>
public enum ScatterFill
{
    /// <summary>None.</summary>
    None,

    /// <summary>Down to y = 0.</summary>
    [JsonStringEnumMemberName("tozeroy")]
    ToZeroY,

    /// <summary>Across to x = 0.</summary>
    [JsonStringEnumMemberName("tozerox")]
    ToZeroX,

    /// <summary>Down to the trace before it: the band of an interval.</summary>
    [JsonStringEnumMemberName("tonexty")]
    ToNextY,

    /// <summary>Across to the trace before it.</summary>
    [JsonStringEnumMemberName("tonextx")]
    ToNextX,

    /// <summary>The area it encloses.</summary>
    [JsonStringEnumMemberName("toself")]
    ToSelf,
}
