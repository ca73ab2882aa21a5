using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Order of the categories of an axis.</summary>
public enum CategoryOrder
{
    /// <summary>As they come in the traces.</summary>
    Trace,

    /// <summary>By text.</summary>
    [JsonStringEnumMemberName("category ascending")]
    CategoryAscending,

    /// <summary>By text, from the end.</summary>
    [JsonStringEnumMemberName("category descending")]
    CategoryDescending,

    /// <summary>As in <see cref="Axis.CategoryArray"/>.</summary>
    Array,

    /// <summary>By the sum of their values.</summary>
    [JsonStringEnumMemberName("total ascending")]
    TotalAscending,

    /// <summary>By the sum of their values, greatest first.</summary>
    [JsonStringEnumMemberName("total descending")]
    TotalDescending,

    /// <summary>By the mean of their values.</summary>
    [JsonStringEnumMemberName("mean ascending")]
    MeanAscending,

    /// <summary>By the mean of their values, greatest first.</summary>
    [JsonStringEnumMemberName("mean descending")]
    MeanDescending,
}
