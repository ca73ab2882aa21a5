using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Tests.Studies.Measures;

/// <summary>Twelve clients in two groups of five, and what they are offered.</summary>
internal static class MeasureCases
{
    public static FeatureTable Clients { get; } = new(
        new NumberFeature("age", [20, 22, 24, 26, 28, 60, 61, 62, 63, 64, 40, 41]),
        new NumberFeature("card", [0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1]));

    /// <summary>Clients 0, 1, 5 and 10 left.</summary>
    public static RowSet Left { get; } = Rows(0, 1, 5, 10);

    public static double[] Risks { get; } = [0.9, 0.8, 0.2, 0.6, 0.4, 0.7, 0.1, 0.5, 0.3, 0.05, 0.5, 0.5];

    public static TargetGroup Young { get; } = new("1", "молодые", Rows(0, 1, 2, 3, 4));

    public static TargetGroup Old { get; } = new("2", "пожилые", Rows(5, 6, 7, 8, 9));

    public static Measure Back(string name) => new(name, name + " back", MeasureDirection.WinBack, new AssumedEffect(0.25, 0.2, 0.3));

    public static Measure Keep(string name) => new(name, name + " keep", MeasureDirection.Retention, new AssumedEffect(0.5, 0.4, 0.6)) { CostPerContact = 10 };

    public static MeasureCatalogue Catalogue { get; } = new(
        [
            new SegmentTheme("young", "до 30 лет", new RangeCondition("age", double.NegativeInfinity, 30)),
            new SegmentTheme("no_card", "без карты", new RangeCondition("card", 0, 0)),
        ],
        [
            new CatalogueEntry(["young", "no_card"], Back("A"), Keep("A")),
            new CatalogueEntry(["young"], Back("B"), Keep("B")),
            new CatalogueEntry([], Back("C"), Keep("C")),
        ]);

    public static ContactPlan Plan => ContactPlan.Of(Clients, Left, Risks, [Young, Old], Catalogue);

    public static RowSet Rows(params int[] rows)
    {
        var set = new RowSet(12);
        foreach (var row in rows)
            set.Add(row);
        return set;
    }
}
