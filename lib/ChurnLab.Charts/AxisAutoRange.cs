using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Which way an axis follows the data.</summary>
public enum AxisAutoRange
{
    /// <summary>Rising to the right or upwards.</summary>
    [JsonStringEnumMemberName("true")]
    Normal,

    /// <summary>Rising to the left or downwards: the first row of a table on top.</summary>
    Reversed,
}
