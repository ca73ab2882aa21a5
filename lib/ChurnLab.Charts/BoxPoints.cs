using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Which values are drawn as points beside a box.</summary>
public enum BoxPoints
{
    /// <summary>Those beyond the whiskers.</summary>
    Outliers,

    /// <summary>All.</summary>
    All,

    /// <summary>None.</summary>
    [JsonStringEnumMemberName("false")]
    None,
}
