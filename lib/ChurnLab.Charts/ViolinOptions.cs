using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <summary>How violins are drawn.</summary>
public sealed record ViolinOptions
{
    /// <summary>
    /// Bandwidth, grid and bounds; default: Scott's rule, 128 points, from the smallest value to the greatest.
    /// </summary>
    public KernelDensityOptions Kernel { get; init; } = new() { GridSize = 128, Cut = 0 };

    /// <summary>Width of the widest place of a violin, above 0 to 1 of the distance of two groups; default 0.85.</summary>
    public double Width { get; init; } = 0.85;
}
