using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Which way tick marks point.</summary>
public enum AxisTicks
{
    /// <summary>Not drawn.</summary>
    [JsonStringEnumMemberName("")]
    None,

    /// <summary>Into the plot.</summary>
    Inside,

    /// <summary>Out of the plot.</summary>
    Outside,
}
