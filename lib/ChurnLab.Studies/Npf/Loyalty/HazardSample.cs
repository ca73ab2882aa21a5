using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Which pairs of an account's quarter and a lead are fitted: all of known outcome, or a draw of them.</summary>
/// <remarks>A pair's draw depends on the seed and on itself alone, so that a subset of accounts gives a subset of pairs.</remarks>
internal sealed record HazardSample
{
    // Closings are rare: ten others for each tell nearly as much as all of them, at a fraction of the work.
    private const double OthersPerClosing = 10;
    private const double FewestOthers = 1_000;

    public required long Seed { get; init; }

    public required Quarter From { get; init; }

    /// <summary>Last quarter whose closings are known.</summary>
    public required Quarter LastTarget { get; init; }

    /// <summary>Share of closings that are kept.</summary>
    public required double Closings { get; init; }

    /// <summary>Share of the others that are kept.</summary>
    public required double Others { get; init; }

    /// <summary>Shares that keep a number of rows at most.</summary>
    public static HazardSample Of(NpfHistory history, Quarter from, Quarter lastTarget, LoyaltyOptions options)
    {
        var (closings, others) = Counts(history, from, lastTarget);
        var keptClosings = Math.Min(1, options.MaxRows / (1 + OthersPerClosing) / Math.Max(1, closings));
        var room = Math.Max(FewestOthers, OthersPerClosing * keptClosings * closings);
        return new HazardSample
        {
            Seed = options.Seed,
            From = from,
            LastTarget = lastTarget,
            Closings = keptClosings,
            Others = Math.Min(1, room / Math.Max(1, others)),
        };
    }

    /// <summary>Whether a pair is kept, and how many it counts for.</summary>
    public bool Keeps(in HazardPair pair, out double weight)
    {
        var share = pair.Closes ? Closings : Others;
        weight = 1 / share;
        return LoyaltyDraws.OfPair(Seed, pair) < share;
    }

    /// <summary>Leads of a quarter of an account whose outcome is known and before which it was still open.</summary>
    public static int LeadsOf(NpfHistory history, int account, Quarter quarter, Quarter lastTarget)
    {
        var leads = Math.Min(HazardRows.Leads, lastTarget.Since(quarter));
        return history.ClosedIn(account) is { } closed ? Math.Min(leads, closed.Since(quarter)) : leads;
    }

    private static (long Closings, long Others) Counts(NpfHistory history, Quarter from, Quarter lastTarget)
    {
        var (closings, others) = (0L, 0L);
        for (var account = 0; account < history.AccountCount; account++)
        {
            var (first, last) = (history.FirstOf(account), history.LastOf(account));
            for (var quarter = first < from ? from : first; quarter <= last && quarter < lastTarget; quarter = quarter.Plus(1))
            {
                var leads = LeadsOf(history, account, quarter, lastTarget);
                var closes = leads > 0 && history.ClosedIn(account) == quarter.Plus(leads);
                closings += closes ? 1 : 0;
                others += leads - (closes ? 1 : 0);
            }
        }

        return (closings, others);
    }
}
