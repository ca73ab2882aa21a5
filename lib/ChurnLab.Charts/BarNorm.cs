using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>What stacked bars add up to.</summary>
public enum BarNorm
{
    /// <summary>Their sum.</summary>
    [JsonStringEnumMemberName("")]
    None,

    /// <summary>1.</summary>
    Fraction,

    /// <summary>100.</summary>
    Percent,
}
