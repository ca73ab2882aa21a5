using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>How very great and very small numbers are written.</summary>
public enum ExponentFormat
{
    /// <summary>In full: 1 000 000.</summary>
    None,

    /// <summary>As a power of ten.</summary>
    Power,

    /// <summary>With a letter of the SI: 1M, 1G.</summary>
    [JsonStringEnumMemberName("SI")]
    SI,

    /// <summary>As SI, with B for billions: 1M, 1B.</summary>
    [JsonStringEnumMemberName("B")]
    B,
}
