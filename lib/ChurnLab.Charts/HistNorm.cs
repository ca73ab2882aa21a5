using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>How the bars of a histogram are scaled.</summary>
public enum HistNorm
{
    /// <summary>Not at all: counts.</summary>
    [JsonStringEnumMemberName("")]
    None,

    /// <summary>To 100 over all bars.</summary>
    Percent,

    /// <summary>To 1 over all bars.</summary>
    Probability,

    /// <summary>Count per unit of the axis.</summary>
    Density,

    /// <summary>To an area of 1.</summary>
    [JsonStringEnumMemberName("probability density")]
    ProbabilityDensity,
}
