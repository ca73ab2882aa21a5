using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>One portfolio in a comparison: all of its segments together.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Portfolio">The portfolio.</param>
/// <param name="ModelRate">Share of class 1 among as many clients at the top of the model's list; NaN without a model.</param>
/// <param name="ModelCoverage">Share of all rows of class 1 among them; NaN without a model.</param>
public sealed record PortfolioComparisonLine(string Name, SegmentPortfolio Portfolio, double ModelRate, double ModelCoverage)
{
    /// <summary>Number of clients that some segment takes.</summary>
    public int Size => Portfolio.Size;

    /// <summary>Share of class 1 among them.</summary>
    public IntervalEstimate Rate => Portfolio.Rate;

    /// <summary>Share of all rows of class 1 among them.</summary>
    public double Coverage => Portfolio.Coverage;
}
