namespace ChurnLab.Insight.Segments;

/// <summary>How closely the segments of a portfolio are looked at.</summary>
public sealed record AuditOptions
{
    /// <summary>How the segments were found: searches are repeated with it. Default: the defaults of a search.</summary>
    public PortfolioOptions Portfolio { get; init; } = new();

    /// <summary>Number of random halvings. Range: 0 or more; without any nothing is said about other clients. Default: 20.</summary>
    public int Halves { get; init; } = 20;

    /// <summary>Number of searches on clients drawn with replacement. Range: 0 or more. Default: 20.</summary>
    public int Resamples { get; init; } = 20;

    /// <summary>Largest fall of the rate on other clients that is no weakness, 0 to 1. Default: 0.1.</summary>
    public double LargestDrop { get; init; } = 0.1;

    /// <summary>Smallest share of searches that must find the segment or one like it, 0 to 1. Default: 0.5.</summary>
    public double LeastFound { get; init; } = 0.5;

    /// <summary>Largest spread of the rate between parts of a segment that is no weakness though it is no chance, 0 to 1. Default: 0.25.</summary>
    public double LargestSpread { get; init; } = 0.25;
}
