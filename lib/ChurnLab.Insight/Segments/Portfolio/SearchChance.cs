using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>How good the best segment of a whole search is where classes are dealt to the rows at random.</summary>
internal sealed class SearchChance
{
    private readonly double[] _best;

    private SearchChance(double[] best) => _best = best;

    public static SearchChance Of(SegmentFinder finder, SegmentSpace space, RowSet positives, PortfolioOptions options)
    {
        // A bound on the rate would hide what chance finds.
        var search = finder with { MaxResults = 1, MinRate = 0 };
        var best = new double[options.Permutations];
        int[] rows = [.. Enumerable.Range(0, positives.Rows)];
        using var progress = ProgressScope.Start(InsightTexts.Get("Audit.PermutationProgress"), best.Length);
        for (var deal = 0; deal < best.Length; deal++)
        {
            RandomStream.Of(options.Seed, deal).ShuffleInPlace(rows.AsSpan());
            var dealt = new RowSet(rows.Length);
            foreach (var row in rows.Take(positives.Count))
                dealt.Add(row);
            best[deal] = search.Find(space, dealt).Best?.Quality ?? double.NegativeInfinity;
            progress.Report(deal + 1);
        }

        return new SearchChance(best);
    }

    /// <summary>Share of searches, the real one counted, whose best segment is no worse.</summary>
    public double PValue(double quality) => (1 + _best.Count(other => other >= quality)) / (_best.Length + 1.0);
}
