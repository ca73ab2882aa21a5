namespace ChurnLab.Statistics;

/// <summary>A density on a grid of equal steps.</summary>
public sealed record DensityEstimate
{
    /// <summary>The places, ascending.</summary>
    public required ReadOnlyMemory<double> Grid { get; init; }

    /// <summary>The density at each place: share of the values per unit of the values; 0 or more.</summary>
    public required ReadOnlyMemory<double> Density { get; init; }

    /// <summary>Standard deviation of the kernel in the unit of the values.</summary>
    public required double Bandwidth { get; init; }

    /// <summary>Number of values present.</summary>
    public required int Count { get; init; }
}
