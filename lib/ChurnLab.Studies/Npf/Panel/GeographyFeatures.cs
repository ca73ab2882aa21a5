using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Where the client lives, and the season.</summary>
internal static class GeographyFeatures
{
    private const PanelTheme Theme = PanelTheme.Geography;

    public static IEnumerable<PanelFeature> All { get; } =
    [
        Number("latitude", Theme, "Degrees", "Now", static now => now.Region?.Latitude ?? double.NaN),
        Number("longitude", Theme, "Degrees", "Now", static now => now.Region?.Longitude ?? double.NaN),
        Number("moscow_distance", Theme, "Kilometres", "Now", static now =>
            now.Region?.KilometresFromMoscow ?? double.NaN),
        Category("region", Theme, static now => now.Region?.Index ?? double.NaN, static (from, code) => from.Regions.Regions[code].Name),
        Category("federal_district", Theme, static now => now.District, static (from, code) => from.Regions.Districts[code]),
        Number("quarter_of_year", PanelTheme.Economy, "Number", "Now", static now => now.Quarter.Number),
    ];
}
