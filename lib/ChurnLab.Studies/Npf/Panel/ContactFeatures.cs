using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>How the client can be reached, and what else the fund has noted.</summary>
internal static class ContactFeatures
{
    private const PanelTheme Theme = PanelTheme.Contacts;

    public static IEnumerable<PanelFeature> All { get; } =
    [
        Trait("has_phone", Theme, NpfTraits.Phone),
        Trait("has_email", Theme, NpfTraits.Email),
        Trait("has_cabinet", Theme, NpfTraits.Cabinet),
        Number("contacts", Theme, "Count", "Now", static now =>
            Flag(now, NpfTraits.Phone) + Flag(now, NpfTraits.Email) + Flag(now, NpfTraits.Cabinet)),
        Number("cabinet_quarters", Theme, "Quarters", "Life", static now => now.QuartersSinceCabinet),
        Trait("is_successor", PanelTheme.Person, NpfTraits.Successor),
        Trait("is_town", PanelTheme.Geography, NpfTraits.Town),
        Trait("actual_address", Theme, NpfTraits.ActualAddress),
        Trait("foreign_address", PanelTheme.Geography, NpfTraits.ForeignPostalCode),
    ];

    private static PanelFeature Trait(string name, PanelTheme theme, NpfTraits trait) =>
        Number(name, theme, "Flag", "Now", now => Flag(now, trait));

    private static double Flag(AsOf now, NpfTraits trait) => now.Has(trait) ? 1 : 0;
}
