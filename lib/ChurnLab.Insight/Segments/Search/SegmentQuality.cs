using System.Globalization;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>How good a segment is: a number that a search makes as large as it can.</summary>
/// <remarks>
/// Every measure here rises with the rows of class 1 among as many members, falls with members of class 0 added, and
/// does not fall while members of class 1 alone are added. That makes <see cref="Bound"/> hold for whatever part of a
/// segment further conditions leave. Source: H. Grosskreutz, S. Rüping, S. Wrobel, Tight Optimistic Estimates for
/// Fast Subgroup Discovery, ECML PKDD 2008.
/// </remarks>
public sealed record SegmentQuality
{
    private readonly Func<double, double, double, double, double> _measure;

    private SegmentQuality(string name, Func<double, double, double, double, double> measure) => (Name, _measure) = (name, measure);

    /// <summary>Lower end of Wilson's 95 % interval of the rate: a high rate that is not owed to few members.</summary>
    /// <remarks>
    /// Where a segment is larger than the smallest size asked for, a lucky part of it is often better: for the whole
    /// of what stands out take <see cref="ZScore"/>. Source: E. B. Wilson, JASA 22 (1927) 209-212.
    /// </remarks>
    public static SegmentQuality WilsonLower { get; } = Wilson(0.95);

    /// <summary>Weighted relative accuracy: share of members times what their rate exceeds that of all rows
    /// by.</summary>
    /// <remarks>Source: N. Lavrač, P. Flach, B. Zupan, Rule Evaluation Measures: A Unifying View, ILP 1999.</remarks>
    public static SegmentQuality WeightedRelativeAccuracy { get; } =
        new("weighted relative accuracy", static (size, positives, rows, all) =>
            (positives - (size * all / rows)) / rows);

    /// <summary>Rate over the rate of all rows.</summary>
    public static SegmentQuality Lift { get; } =
        new("lift", static (size, positives, rows, all) => positives * rows / (size * all));

    /// <summary>Signed root of Pearson's chi-squared of members against the other rows, without a correction; 0 where
    /// there are no others.</summary>
    /// <remarks>Source: W. Klösgen, Explora: A Multipattern and Multistrategy Discovery Assistant, 1996.</remarks>
    public static SegmentQuality ZScore { get; } = new("z of chi-squared", static (size, positives, rows, all) =>
    {
        var variance = size * (rows - size) * all * (rows - all) / rows;
        return variance <= 0 ? 0 : ((positives * rows) - (size * all)) / Math.Sqrt(variance);
    });

    /// <summary>Share of all rows of class 1 that are members, times the rate.</summary>
    public static SegmentQuality CoverageTimesRate { get; } =
        new("coverage times rate", static (size, positives, _, all) => positives / all * (positives / size));

    /// <summary>Name, which tells measures apart.</summary>
    public string Name { get; }

    /// <summary>Lower end of Wilson's interval of the rate, with a confidence of one's own.</summary>
    /// <param name="confidence">Confidence level, two-sided. Range: above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static SegmentQuality Wilson(double confidence)
    {
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence level must be above 0 and below 1.");
        var z = StandardDistributions.NormalQuantile(0.5 + (confidence / 2));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Wilson lower {confidence}"),
            (size, positives, _, _) => WilsonBound(size, positives, z));
    }

    /// <summary>Klösgen's family: size to a power, times what the rate exceeds that of all rows by.</summary>
    /// <remarks>
    /// 0 looks at the rate alone, 0.5 orders as the binomial test does, 1 as weighted relative accuracy does. Source:
    /// W. Klösgen, Explora: A Multipattern and Multistrategy Discovery Assistant, 1996.
    /// </remarks>
    /// <param name="exponent">The power of the share of members. Range: 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is outside its range.</exception>
    public static SegmentQuality Klosgen(double exponent)
    {
        if (exponent is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "The exponent must be from 0 to 1.");
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Klösgen {exponent}"),
            (size, positives, rows, all) => Math.Pow(size / rows, exponent) * ((positives / size) - (all / rows)));
    }

    /// <summary>Quality of a segment.</summary>
    /// <param name="size">Number of members. Range: 1 or more.</param>
    /// <param name="positives">Members of class 1. Range: 0 to <paramref name="size"/>.</param>
    /// <param name="rows">Number of rows that are searched.</param>
    /// <param name="allPositives">Rows of class 1 among them.</param>
    public double Of(int size, int positives, int rows, int allPositives) => _measure(size, positives, rows, allPositives);

    /// <summary>What no part of a segment can exceed: the quality of all its rows of class 1, with as few others as
    /// the smallest size asks for.</summary>
    /// <param name="positives">Members of class 1. Range: 0 or more.</param>
    /// <param name="minSize">Fewest members a part may have. Range: 1 or more.</param>
    /// <param name="rows">Number of rows that are searched.</param>
    /// <param name="allPositives">Rows of class 1 among them.</param>
    public double Bound(int positives, int minSize, int rows, int allPositives) =>
        _measure(Math.Max(positives, minSize), positives, rows, allPositives);

    /// <summary>Whether two measures are the same: they have the same name.</summary>
    /// <param name="other">Another measure.</param>
    public bool Equals(SegmentQuality? other) => other is not null && other.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static double WilsonBound(double size, double positives, double z)
    {
        if (positives == 0)
            return 0;
        var square = z * z;
        var half = z * Math.Sqrt((positives * (size - positives) / size) + (square / 4));
        return Math.Max(0, (positives + (square / 2) - half) / (size + square));
    }
}
