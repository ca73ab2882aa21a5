using static ChurnLab.Studies.Npf.Panel.PanelFeature;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Who the client is and how many accounts the client has.</summary>
internal static class PersonFeatures
{
    // Ages at which men and women could retire in all quarters up to 2018; later ages differ by year of birth, which
    // the files do not hold.
    private const double PensionAgeOfMen = 60;
    private const double PensionAgeOfWomen = 55;

    private const PanelTheme Theme = PanelTheme.Person;

    public static IEnumerable<PanelFeature> All { get; } =
    [
        Number("guarantee", PanelTheme.Plan, "PerCent", "Now", static now => now.Snapshot.Guarantee),
        Number("age", Theme, "Years", "Now", Age),
        Number("is_male", Theme, "Flag", "Now", static now => now.Has(NpfTraits.Male) ? 1 : 0),
        Number("years_to_pension", Theme, "Years", "Now", YearsToPension),
        Number("past_pension_age", Theme, "Flag", "Now", PastPensionAge),
        Number("life_left", Theme, "Years", "Now", static now =>
            (now.Has(NpfTraits.Male) ? now.Macro.LifeExpectancyMen : now.Macro.LifeExpectancyWomen) - Age(now)),
        Number("client_accounts", Theme, "Count", "Now", static now => now.OpenOfClient),
        Number("client_closed", Theme, "Count", "Life", static now => now.OthersClosed),
    ];

    private static double Age(AsOf now)
    {
        var snapshot = now.Snapshot;
        return snapshot.Age < 0 ? double.NaN : snapshot.Age + (now.Quarter.Since(snapshot.Quarter) / 4.0);
    }

    private static double YearsToPension(AsOf now) =>
        (now.Has(NpfTraits.Male) ? PensionAgeOfMen : PensionAgeOfWomen) - Age(now);

    private static double PastPensionAge(AsOf now)
    {
        var years = YearsToPension(now);
        if (double.IsNaN(years))
            return double.NaN;
        return years <= 0 ? 1 : 0;
    }
}
