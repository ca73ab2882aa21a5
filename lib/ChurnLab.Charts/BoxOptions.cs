using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <summary>How boxes are drawn.</summary>
public sealed record BoxOptions
{
    /// <summary>
    /// Which quartiles are meant; default <see cref="QuantileDefinition.Linear"/>, as pandas and seaborn.
    /// </summary>
    public QuantileDefinition Quartiles { get; init; } = QuantileDefinition.Linear;

    /// <summary>How far from the box a value is an outlier, in heights of the box, 0 or more; default 1.5.</summary>
    public double Whisker { get; init; } = 1.5;

    /// <summary>
    /// Greatest number of outliers drawn per group, 0 or more; default 200. Of more the extreme ones and every k-th
    /// between are drawn, and the hover text says so.
    /// </summary>
    public int MostOutliers { get; init; } = 200;

    /// <summary>Whether the mean is drawn as a dashed line; default false.</summary>
    public bool Mean { get; init; }

    /// <summary>Whether the boxes lie level, the first group on top: for groups with long names; default false.</summary>
    public bool Horizontal { get; init; }
}
