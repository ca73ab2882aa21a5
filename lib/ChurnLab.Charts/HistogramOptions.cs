using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <summary>How values are shared out over bins.</summary>
public sealed record HistogramOptions
{
    /// <summary>The rule for the width of the bins, which is then rounded to 1, 2 or 5 times a power of ten; default
    /// <see cref="BinRule.Auto"/>.</summary>
    public BinRule Rule { get; init; } = BinRule.Auto;

    /// <summary>Greatest number of bins, at least 2; default 40.</summary>
    public int MostBins { get; init; } = 40;

    /// <summary>
    /// The ends of the bins, ascending, in place of a rule; values beyond count for the shares, but have no bar;
    /// default null.
    /// </summary>
    public IReadOnlyList<double>? Edges { get; init; }

    /// <summary>Whether bars are shares of their group, not numbers of values; default true.</summary>
    public bool Shares { get; init; } = true;
}
