using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <summary>How densities are drawn.</summary>
public sealed record DensityOptions
{
    /// <summary>Bandwidth, grid and bounds; default: Scott's rule, 256 points.</summary>
    public KernelDensityOptions Kernel { get; init; } = new() { GridSize = 256 };

    /// <summary>
    /// Whether the density is that of the decimal logarithm, on a logarithmic axis: for amounts from thousands to
    /// millions. Bandwidth and bounds then are logarithms too; values must be above 0; default false.
    /// </summary>
    public bool Log { get; init; }
}
