using System.Globalization;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Which slice of each trait an account is in, in an order in which slices are shown.</summary>
internal sealed class SliceNames
{
    private const int Unknown = int.MaxValue;

    private static readonly int[] Ages = [30, 40, 50, 60];
    private static readonly int[] Sizes = [10, 100, 1000];

    private readonly LoyaltyRisks _risks;
    private readonly RegionTable _regions;
    private readonly Dictionary<int, int> _schemes = [];

    public SliceNames(LoyaltyRisks risks, RegionTable regions)
    {
        (_risks, _regions) = (risks, regions);
        for (var account = 0; account < risks.History.AccountCount; account++)
            _schemes[risks.History.SchemeOf(account)] = _schemes.GetValueOrDefault(risks.History.SchemeOf(account)) + 1;
    }

    /// <summary>Place of the slice within its trait, and its name.</summary>
    public (int Place, string Name) Of(SliceTrait trait, int row)
    {
        var known = _risks.Known(row);
        return trait switch
        {
            SliceTrait.All => Named(trait, "Any", 0),
            SliceTrait.Sex => known.Has(NpfTraits.Male) ? Named(trait, "Male", 1) : Named(trait, "Female", 0),
            SliceTrait.Age => known.Age < 0 ? Named(trait, "Unknown", Unknown) : Band(trait, Ages, known.Age),
            SliceTrait.District => District(known.Region),
            SliceTrait.Contributions => Contributions(known.ContributionType),
            SliceTrait.Year => (_risks.Quarters[row].Year, _risks.Quarters[row].Year.ToString(CultureInfo.InvariantCulture)),
            SliceTrait.Scheme => Scheme(_risks.History.SchemeOf(_risks.Accounts[row])),
            _ => known.Has(NpfTraits.Cabinet) ? Named(trait, "Yes", 1) : Named(trait, "No", 0),
        };
    }

    private static (int Place, string Name) Contributions(int type) =>
        Named(SliceTrait.Contributions, type.ToString(CultureInfo.InvariantCulture), type);

    private (int Place, string Name) District(int region)
    {
        if (region == NpfSnapshot.NoRegion)
            return Named(SliceTrait.District, "Unknown", Unknown);
        var district = _regions.Regions[region].District;
        return (_regions.Districts.ToList().IndexOf(district), UseTexts.Get("Slices.District", district));
    }

    private (int Place, string Name) Scheme(int scheme) => scheme == NpfHistory.NoScheme
        ? Named(SliceTrait.Scheme, "Unknown", Unknown)
        : Band(SliceTrait.Scheme, Sizes, _schemes[scheme]);

    private static (int Place, string Name) Band(SliceTrait trait, int[] bounds, int value)
    {
        var band = bounds.Count(bound => value >= bound);
        var (from, to) = (band == 0 ? 0 : bounds[band - 1], band == bounds.Length ? 0 : bounds[band] - 1);
        var key = band == 0 ? "Upto" : band == bounds.Length ? "From" : "Between";
        return (band, UseTexts.Get($"Slices.{trait}.{key}", from, to));
    }

    private static (int Place, string Name) Named(SliceTrait trait, string name, int place) => (place, UseTexts.Get($"Slices.{trait}.{name}"));
}
