using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Counts accounts by region.</summary>
internal sealed class RegionCount
{
    private const double Chance = 0.05;

    private readonly LoyaltyRisks _risks;
    private readonly KnownRows _known;
    private readonly LoyaltyUseOptions _options;
    private readonly Quarter _last;
    private readonly int[] _regions;
    private readonly double[] _chances;
    private readonly double[] _money;
    private readonly int[] _places;

    public RegionCount(LoyaltyRisks risks, KnownRows known, LoyaltyUseOptions options)
    {
        (_risks, _known, _options, _last) = (risks, known, options, risks.Quarters.Max());
        _regions = [.. Enumerable.Range(0, risks.Count).Select(row => risks.Known(row).Region)];
        _chances = [.. Enumerable.Range(0, risks.Count).Select(row => risks.Chance(row, options.Horizon))];
        _money = [.. Enumerable.Range(0, risks.Count).Select(row => risks.Quarters[row] == _last ? risks.Money(row) : 0)];
        _places = new int[risks.Count];
        Array.Fill(_places, -1);
        foreach (var (place, row) in known.Rows.Index())
            _places[row] = place;
    }

    public RegionLoyalty Counted(RegionTable table)
    {
        var total = Of(null, RegionLoyalty.Text("All"), [.. Enumerable.Range(0, _risks.Count)], double.NaN, 1 - Chance);
        var groups = Enumerable.Range(0, _risks.Count).GroupBy(row => _regions[row]).ToList();
        return RegionLoyalty.Of(_options, _last, total, groups.Select(group =>
        {
            var region = group.Key == NpfSnapshot.NoRegion ? null : table.Regions[group.Key];
            return Of(region, region?.Name ?? RegionLoyalty.Text("Unknown"), [.. group], total.True.Value, 1 - (Chance / groups.Count));
        }));
    }

    private RegionRisk Of(Region? region, string name, int[] rows, double among, double strict)
    {
        var now = Array.FindAll(rows, row => _risks.Quarters[row] == _last);
        int[] places = [.. rows.Select(row => _places[row]).Where(place => place >= 0)];
        var strictly = ClientShare.Of(_known, places, strict);
        return new RegionRisk
        {
            Region = region,
            Name = name,
            Open = now.Length,
            Balance = now.Sum(row => _money[row]),
            MoneyAtRisk = now.Sum(row => _chances[row] * _money[row]),
            Chance = now.Select(row => _chances[row]).DefaultIfEmpty(double.NaN).Average(),
            Known = places.Length,
            Told = places.Select(place => _known.Chances[place]).DefaultIfEmpty(double.NaN).Average(),
            True = ClientShare.Of(_known, places, _options.Confidence),
            Closings = places.Count(place => _known.Closes[place] == 1),
            IsOther = strictly.Lower > among || strictly.Upper < among,
        };
    }
}
