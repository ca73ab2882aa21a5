using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Features of open accounts at the ends of some quarters, all rows alike: a draw of them where there are many.</summary>
/// <param name="Features">The features, a row per account and quarter.</param>
/// <param name="Quarters">Quarter per row.</param>
internal sealed record PanelSample(FeatureTable Features, IReadOnlyList<Quarter> Quarters)
{
    /// <summary>Draws rows.</summary>
    /// <param name="history">The accounts.</param>
    /// <param name="features">The features.</param>
    /// <param name="from">First quarter.</param>
    /// <param name="to">Last quarter.</param>
    /// <param name="options">Rows at most, in expectation, and seed.</param>
    public static PanelSample Of(NpfHistory history, IReadOnlyList<PanelFeature> features, Quarter from, Quarter to, LoyaltyOptions options)
    {
        var panel = new NpfPanel(history, new PanelOptions { Features = features, From = from, To = to });
        var share = Math.Min(1, options.MaxRows / Math.Max(1.0, panel.RowCount));
        var columns = new HazardColumns(features);
        var pairs = new List<HazardPair>();
        foreach (var block in panel.Blocks())
        {
            var (first, rows) = (pairs.Count, new List<int>());
            for (var row = 0; row < block.RowCount; row++)
            {
                // Leads begin with 1: a draw of its own, apart from those of the fit.
                var pair = new HazardPair(block.Accounts[row], block.Quarters[row], 0, Closes: false);
                if (LoyaltyDraws.OfPair(options.Seed, pair) >= share)
                    continue;
                rows.Add(row);
                pairs.Add(pair);
            }

            columns.Add(block, rows, pairs, first);
        }

        return new PanelSample(columns.ToTable().Select(features.Select(feature => feature.Name)), [.. pairs.Select(pair => pair.Quarter)]);
    }
}
