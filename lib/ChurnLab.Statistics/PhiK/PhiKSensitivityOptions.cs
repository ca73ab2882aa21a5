namespace ChurnLab.Statistics;

/// <summary>Numbers of bins to compare.</summary>
public sealed record PhiKSensitivityOptions
{
    /// <summary>Fewest bins, 1 to 1000; default 5.</summary>
    public int FewestBins { get; init; } = 5;

    /// <summary>Most bins, at least the fewest, at most 1000; default 20.</summary>
    public int MostBins { get; init; } = 20;

    /// <summary>Whether missing values are a level of their own; default: they are left out.</summary>
    public bool MissingIsLevel { get; init; }
}
