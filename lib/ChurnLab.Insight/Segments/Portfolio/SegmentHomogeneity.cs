using ChurnLab.Hosting;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>Whether the members of a segment are alike: how far the rate differs between parts of it made by one further factor.</summary>
/// <remarks>
/// Every feature is tried, those of the conditions too, as a range can still be wide: numbers of up to 6 different values and categories by
/// value, other numbers by terciles of the members, missing values as a part of their own. Parts of fewer than 30 members or 10 % of them
/// are left out. The largest spread of 10 factors is far from 0 even where all members are alike, so that
/// <see cref="PValue"/> says how often classes dealt at random among the members spread as far.
/// </remarks>
public sealed class SegmentHomogeneity
{
    /// <summary>How often classes are dealt at random: 400.</summary>
    public const int Deals = 400;

    private SegmentHomogeneity()
    {
    }

    /// <summary>Factor by which the rate differs most; null where no factor makes two parts.</summary>
    public string? Factor => Lowest?.Feature;

    /// <summary>Largest difference of the rate between two parts, 0 to 1; NaN where no factor makes two parts.</summary>
    public double Spread => HighestRate.Value - LowestRate.Value;

    /// <summary>Part with the lowest rate; null where no factor makes two parts.</summary>
    public Condition? Lowest { get; private init; }

    /// <summary>Part with the highest rate; null where no factor makes two parts.</summary>
    public Condition? Highest { get; private init; }

    /// <summary>Rate of the lowest part, with Wilson's 95 % interval; NaN where there is none.</summary>
    public IntervalEstimate LowestRate { get; private init; } = Proportion.Wilson(0, 0);

    /// <summary>Rate of the highest part, with Wilson's 95 % interval; NaN where there is none.</summary>
    public IntervalEstimate HighestRate { get; private init; } = Proportion.Wilson(0, 0);

    /// <summary>Share of deals, the real one counted, whose largest spread is no smaller; NaN where no factor makes two parts.</summary>
    public double PValue { get; private init; } = double.NaN;

    /// <summary>Looks at the parts of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="target">Class per row.</param>
    /// <param name="seed">Seed of the deals; any value.</param>
    /// <exception cref="InsightException">Rows and target do not fit the segment.</exception>
    public static SegmentHomogeneity Of(Segment segment, FeatureTable rows, Target target, long seed = 0)
    {
        if (rows.Rows != segment.AllRows)
            throw new InsightException($"The segment is one of {segment.AllRows} rows; got {rows.Rows}.");
        var positives = SegmentPortfolio.PositivesOf(rows, target);
        var (splits, classes, counts) = Splits(segment, rows, positives);
        if (splits.Length == 0)
            return new();
        var widest = splits.MaxBy(split => split.Spread(classes, counts))!;
        var (lowest, highest) = widest.Ends(classes, counts);
        var (spread, wider) = (widest.Spread(classes, counts), 1);
        var stream = RandomStream.Of(seed, 0);
        for (var deal = 0; deal < Deals; deal++)
        {
            AmbientCancellation.ThrowIfRequested();
            stream.ShuffleInPlace(classes.AsSpan());
            // Sums of the same counts in another order may differ in the last bit.
            if (splits.Max(split => split.Spread(classes, counts)) >= spread - 1e-12)
                wider++;
        }

        return new()
        {
            Lowest = widest.Parts[lowest.Part],
            Highest = widest.Parts[highest.Part],
            LowestRate = Proportion.Wilson(lowest.Positives, lowest.Size),
            HighestRate = Proportion.Wilson(highest.Positives, highest.Size),
            PValue = wider / (Deals + 1.0),
        };
    }

    /// <summary>Largest spread alone; 0 where no factor makes two parts.</summary>
    internal static double SpreadOf(Segment segment, FeatureTable rows, RowSet positives)
    {
        var (splits, classes, counts) = Splits(segment, rows, positives);
        return splits.Length == 0 ? 0 : splits.Max(split => split.Spread(classes, counts));
    }

    private static (SegmentSplit[] Splits, int[] Classes, int[] Counts) Splits(Segment segment, FeatureTable rows, RowSet positives)
    {
        int[] members = [.. segment.Members.Members()];
        var splits = rows.Columns.Select(column => SegmentSplit.Of(column, members)).OfType<SegmentSplit>().ToArray();
        var counts = new int[splits.Select(split => split.Parts.Count).DefaultIfEmpty(0).Max()];
        return (splits, Array.ConvertAll(members, row => positives.Has(row) ? 1 : 0), counts);
    }
}
