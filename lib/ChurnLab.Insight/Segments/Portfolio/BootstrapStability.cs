using ChurnLab.Hosting;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>How a segment does on clients drawn anew with replacement.</summary>
/// <param name="Repeats">Number of samples on which the same search ran.</param>
/// <param name="SizeLower">Lower end of the 95 % percentile interval of the number of members.</param>
/// <param name="SizeUpper">Upper end of the 95 % percentile interval of the number of members.</param>
/// <param name="Rate">Share of class 1 among the members with the 95 % percentile interval of its samples.</param>
/// <param name="FoundAlike">Share of searches that found a segment with Jaccard's index of 0.5 or more over the clients; NaN without searches.</param>
/// <param name="FoundSame">Share of searches that found a segment with Jaccard's index of 0.8 or more; NaN without searches.</param>
/// <param name="Listed">
/// Mean share of its members that are on any list of a search: bounds of a segment may move while the clients stay the same; NaN without searches.
/// </param>
public sealed record BootstrapStability(
    int Repeats, double SizeLower, double SizeUpper, IntervalEstimate Rate, double FoundAlike, double FoundSame, double Listed)
{
    /// <summary>Number of samples behind the intervals, which need no search: 1000.</summary>
    public const int Samples = 1000;

    internal static BootstrapStability Of(Segment segment, RowSet positives, IReadOnlyList<RowSet[]> searches, long seed)
    {
        var (sizes, rates) = (new double[Samples], new List<double>(Samples));
        var (drawn, kinds) = (new int[segment.AllRows], new byte[segment.AllRows]);
        foreach (var row in segment.Members.Members())
            kinds[row] = (byte)(positives.Has(row) ? 2 : 1);
        for (var sample = 0; sample < Samples; sample++)
        {
            AmbientCancellation.ThrowIfRequested();
            Draw(drawn, seed, sample);
            Span<int> counts = [0, 0, 0];
            foreach (var row in drawn)
                counts[kinds[row]]++;
            sizes[sample] = counts[1] + counts[2];
            if (sizes[sample] > 0)
                rates.Add(counts[2] / sizes[sample]);
        }

        double[] overlaps = [.. searches.Select(found => found.Select(segment.Members.Jaccard).DefaultIfEmpty(0).Max())];
        double Share(double least) => overlaps.Length == 0 ? double.NaN : overlaps.Count(overlap => overlap >= least) / (double)overlaps.Length;
        var listed = searches
            .Select(found => found.Aggregate(new RowSet(segment.AllRows), (any, members) => any.Or(members)).CountBoth(segment.Members) / (double)segment.Size)
            .DefaultIfEmpty(double.NaN)
            .Average();
        double[] ordered = [.. rates];
        var rate = rates.Count == 0 ? segment.Rate : new IntervalEstimate(
            EstimateKind.Share, segment.Rate.Value, Quantile.Of(ordered, 0.025), Quantile.Of(ordered, 0.975), 0.95);
        return new BootstrapStability(overlaps.Length, Quantile.Of(sizes, 0.025), Quantile.Of(sizes, 0.975), rate, Share(0.5), Share(0.8), listed);
    }

    /// <summary>Draws as many rows with replacement as there are.</summary>
    internal static void Draw(Span<int> drawn, long seed, int sample)
    {
        var stream = RandomStream.Of(seed, sample);
        for (var i = 0; i < drawn.Length; i++)
            drawn[i] = (int)stream.NextBelow(drawn.Length);
    }
}
