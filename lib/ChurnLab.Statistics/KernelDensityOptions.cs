namespace ChurnLab.Statistics;

/// <summary>How a density is estimated.</summary>
public sealed record KernelDensityOptions
{
    /// <summary>The rule for the bandwidth; default <see cref="BandwidthRule.Scott"/>.</summary>
    public BandwidthRule Rule { get; init; } = BandwidthRule.Scott;

    /// <summary>
    /// Standard deviation of the kernel in the unit of the values, above 0; default null: by <see cref="Rule"/>. Not
    /// SciPy's factor, which is a share of the sample's standard deviation.
    /// </summary>
    public double? Bandwidth { get; init; }

    /// <summary>Number of points of the grid, 2 to 1,000,000; default 512.</summary>
    public int GridSize { get; init; } = 512;

    /// <summary>How far the grid reaches beyond the values, in bandwidths, 0 or more; default 3.</summary>
    public double Cut { get; init; } = 3;

    /// <summary>
    /// The least value there can be, such as 0 for amounts; default null: none. The grid ends there, and what the
    /// kernel puts beyond is reflected back, so that the density neither leaks nor sinks at the bound.
    /// </summary>
    public double? LowerBound { get; init; }

    /// <summary>The greatest value there can be; default null: none.</summary>
    public double? UpperBound { get; init; }
}
