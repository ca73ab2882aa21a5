namespace ChurnLab.Statistics;

/// <summary>How an interval column is binned.</summary>
public sealed record PhiKColumnOptions
{
    /// <summary>Kind of bins; default <see cref="PhiKBinning.Uniform"/>. <see cref="PhiKBinning.Levels"/> is refused.</summary>
    public PhiKBinning Binning { get; init; } = PhiKBinning.Uniform;

    /// <summary>Number of bins, 1 to 1000; default 10. Explicit edges do not use it.</summary>
    public int Bins { get; init; } = 10;

    /// <summary>
    /// Edges of <see cref="PhiKBinning.Explicit"/> bins, ascending, at least 2, first and last may be infinite; default:
    /// none.
    /// </summary>
    public IReadOnlyList<double> Edges { get; init; } = [];

    /// <summary>Whether missing values are a level of their own; default: they are left out, pair by pair.</summary>
    public bool MissingIsLevel { get; init; }
}
