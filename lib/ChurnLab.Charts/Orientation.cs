using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Which way bars or a legend run.</summary>
public enum Orientation
{
    /// <summary>Upwards.</summary>
    [JsonStringEnumMemberName("v")]
    Vertical,

    /// <summary>To the right.</summary>
    [JsonStringEnumMemberName("h")]
    Horizontal,
}
