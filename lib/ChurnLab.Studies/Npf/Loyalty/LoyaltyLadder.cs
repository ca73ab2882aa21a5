using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Models from the simplest to the strongest, fitted on the past and tried once on a block of quarters nobody has looked at.</summary>
internal sealed class LoyaltyLadder
{
    private static readonly string[] Members = [LoyaltyRungs.Logistic, LoyaltyRungs.Boosting];

    private LoyaltyLadder(OutOfTime outOfTime, LoyaltyScores block, IReadOnlyDictionary<string, LoyaltyForecast> forecasts) =>
        (OutOfTime, Block, Forecasts) = (outOfTime, block, forecasts);

    public OutOfTime OutOfTime { get; }

    public LoyaltyScores Block { get; }

    public IReadOnlyDictionary<string, LoyaltyForecast> Forecasts { get; }

    public static LoyaltyLadder Of(NpfHistory history, LoyaltyOptions options)
    {
        var rungs = LoyaltyRungs.Of(options.Seed);
        var block = LoyaltyFold.Block(history, options);
        var sample = HazardSample.Of(history, options.FitFrom, block.LastTarget, options);
        var rows = HazardRows.Of(history, new PanelOptions(), sample);
        var outOfTime = OutOfTime.Of(rows, rungs, PartOf, options);
        var models = rungs.ToDictionary(rung => rung.Key, rung => PartModels.Fit(rung.Settings, rows, PartOf, options.Parts), StringComparer.Ordinal);
        var scores = new LoyaltyScores();
        foreach (var part in new NpfPanel(history, new PanelOptions { From = block.From, To = block.To }).Blocks())
        {
            int[] parts = [.. part.Accounts.ToArray().Select(PartOf)];
            scores.Add(part, table => models.Select(model => KeyValuePair.Create(model.Key, model.Value.Hazards(table, parts))));
        }

        var blends = rungs.ToDictionary(rung => rung.Key, rung => OddsBlend.Fit(outOfTime, rung.Key), StringComparer.Ordinal);
        var level = HazardLevel.Of(history);
        blends.Add(LoyaltyRungs.Ensemble, OddsBlend.Fit(outOfTime, Members));
        return new LoyaltyLadder(
            outOfTime,
            scores,
            blends.ToDictionary(pair => pair.Key, pair => LoyaltyForecast.Of(level, scores, pair.Value, options.Gap), StringComparer.Ordinal));

        int PartOf(int account) => LoyaltyDraws.PartOf(options.Seed, history.ClientOf(account), options.Parts);
    }
}
