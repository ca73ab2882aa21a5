namespace ChurnLab.Charts;

/// <summary>How <see cref="Chart.ParallelCoordinates"/> draws.</summary>
public sealed record ParallelCoordinatesOptions
{
    /// <summary>
    /// Columns to show, one axis each, from left to right; default null: all but the one of the groups. Range: 2 to 20.
    /// </summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>
    /// Column whose values make the groups, at most 7; rows without one are left out and counted. Default null: all rows
    /// are one group.
    /// </summary>
    public string? GroupBy { get; init; }

    /// <summary>
    /// Greatest number of rows drawn as lines: more are sampled, each group by its share and with at least one row; 0
    /// draws none. Range: 0 to 5000; default 250.
    /// </summary>
    public int MaxLines { get; init; } = 250;

    /// <summary>Seed of the sample; default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether medians of the groups are drawn as thick lines; default true.</summary>
    public bool ShowMedians { get; init; } = true;

    /// <summary>Whether bands between two quantiles of the groups are drawn; default true.</summary>
    public bool ShowBands { get; init; } = true;

    /// <summary>The lower quantile of the bands; the upper lies as high. Range: 0 to 0.5; default 0.25.</summary>
    public double BandQuantile { get; init; } = 0.25;
}
