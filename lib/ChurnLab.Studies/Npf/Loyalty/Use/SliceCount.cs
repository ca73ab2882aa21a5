using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Counts told and true closings slice by slice.</summary>
internal sealed class SliceCount(KnownRows rows, LoyaltyUseOptions options, RegionTable regions)
{
    private const double Chance = 0.05;

    private static readonly SliceTrait[] Traits = [.. Enum.GetValues<SliceTrait>().Where(trait => trait != SliceTrait.All)];

    private readonly SliceNames _names = new(rows.Risks, regions);

    /// <summary>Ratio of a model that is off nowhere more than elsewhere.</summary>
    public static double Reference(LoyaltySlice all) => all.IsOff ? all.Ratio.Value : 1;

    public LoyaltySlice All()
    {
        int[] places = [.. Enumerable.Range(0, rows.Count)];
        return Of(SliceTrait.All, _names.Of(SliceTrait.All, rows.Rows[0]).Name, places, 1 - Chance, 1);
    }

    public IReadOnlyList<LoyaltySlice> Slices(LoyaltySlice all)
    {
        var groups = Traits.SelectMany(trait => Enumerable.Range(0, rows.Count)
            .GroupBy(place => _names.Of(trait, rows.Rows[place]))
            .OrderBy(group => group.Key.Place)
            .Select(group => (Trait: trait, group.Key.Name, Places: group.ToArray()))).ToList();
        return [.. groups.Select(group => Of(group.Trait, group.Name, group.Places, 1 - (Chance / groups.Count), Reference(all)))];
    }

    private LoyaltySlice Of(SliceTrait trait, string name, int[] places, double confidence, double reference)
    {
        var (expected, observed) = (places.Sum(place => rows.Chances[place]), places.Count(place => rows.Closes[place] == 1));
        var ratio = observed / expected;
        var clients = places.GroupBy(place => rows.Clients[place])
            .Select(client => client.Sum(place => rows.Closes[place] - (ratio * rows.Chances[place]))).ToList();
        var found = clients.Sum(left => left * left) * clients.Count / Math.Max(1, clients.Count - 1);
        var least = places.Sum(place => rows.Chances[place] * (1 - rows.Chances[place]));
        var reach = StandardDistributions.NormalQuantile((1 + confidence) / 2) * Math.Sqrt(Math.Max(found, least)) / expected;
        var interval = expected == 0
            ? new IntervalEstimate(EstimateKind.RiskRatio, double.NaN, double.NaN, double.NaN, confidence)
            : new IntervalEstimate(EstimateKind.RiskRatio, ratio, Math.Max(0, ratio - reach), ratio + reach, confidence);
        return new LoyaltySlice
        {
            Trait = trait,
            Name = name,
            Rows = places.Length,
            Clients = clients.Count,
            Expected = expected,
            Observed = observed,
            Ratio = interval,
            Area = rows.Area(places, options),
            IsOff = interval.Lower > reference || interval.Upper < reference,
        };
    }
}
