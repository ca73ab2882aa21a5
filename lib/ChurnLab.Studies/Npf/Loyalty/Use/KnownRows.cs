using ChurnLab.Insight;
using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Rows whose outcome is known.</summary>
internal sealed class KnownRows
{
    private KnownRows(LoyaltyRisks risks, int[] rows, LoyaltyHorizon horizon)
    {
        (Risks, Rows) = (risks, rows);
        Chances = Array.ConvertAll(rows, row => risks.Chance(row, horizon));
        Closes = Array.ConvertAll(rows, row => risks.Closes(row, horizon) == true ? 1.0 : 0);
        Clients = Array.ConvertAll(rows, row => risks.History.ClientOf(risks.Accounts[row]));
    }

    public LoyaltyRisks Risks { get; }

    /// <summary>Rows of <see cref="Risks"/>.</summary>
    public int[] Rows { get; }

    public double[] Chances { get; }

    /// <summary>1 where the account is closed, 0 where not.</summary>
    public double[] Closes { get; }

    public int[] Clients { get; }

    public int Count => Rows.Length;

    public int Closings => Closes.Count(closes => closes == 1);

    /// <exception cref="InsightException">A chance is none.</exception>
    public static KnownRows Of(LoyaltyRisks risks, LoyaltyHorizon horizon)
    {
        ArgumentNullException.ThrowIfNull(risks);
        for (var row = 0; row < risks.Count; row++)
        {
            if (!(risks.Chance(row, horizon) is >= 0 and <= 1))
            {
                throw new InsightException(FormattableString.Invariant(
                    $"The chance of row {row} (account {risks.History.AccountId(risks.Accounts[row])}, {risks.Quarters[row]}) is {risks.Chance(row, horizon)};")
                    + " expected 0 to 1.");
            }
        }

        return new KnownRows(risks, [.. Enumerable.Range(0, risks.Count).Where(row => risks.Closes(row, horizon) is not null)], horizon);
    }

    /// <exception cref="InsightException">There is no row of known outcome.</exception>
    public static KnownRows SomeOf(LoyaltyRisks risks, LoyaltyHorizon horizon)
    {
        var known = Of(risks, horizon);
        return known.Count > 0
            ? known
            : throw new InsightException(
                $"Of none of the {risks.Count} rows it is known whether the account was closed; expected quarters before {risks.History.LastLabelled}.");
    }

    /// <summary>
    /// ROC-AUC of some places among these rows, with its interval by client; NaN where all outcomes are the same.
    /// </summary>
    public IntervalEstimate Area(IReadOnlyList<int> places, LoyaltyUseOptions options)
    {
        var classes = places.Select(place => Closes[place]).ToArray();
        if (classes.Distinct().Count() < 2)
            return Estimate(double.NaN, double.NaN, double.NaN);
        var area = MetricBootstrap.Of(Metric.RocAuc, classes, [.. places.Select(place => Chances[place])], new MetricBootstrapOptions
        {
            Groups = places.Select(place => Clients[place]).ToArray(),
            Replicates = options.Replicates,
            Confidence = options.Confidence,
            Seed = options.Seed,
        });
        return Estimate(area.Value, area.Lower, area.Upper);

        IntervalEstimate Estimate(double value, double lower, double upper) =>
            new(EstimateKind.ProbabilityOfSuperiority, value, lower, upper, options.Confidence);
    }

    public IntervalEstimate Area(LoyaltyUseOptions options) => Area([.. Enumerable.Range(0, Count)], options);
}
