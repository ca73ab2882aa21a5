using ChurnLab.Insight.Segments;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>What the bank can offer to whom.</summary>
public static class BankMeasures
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>Themes a segment of the bank can be about; needs the features of <see cref="BankFeatures"/>.</summary>
    public static IReadOnlyList<SegmentTheme> Themes { get; } =
    [
        Theme("many_products", new RangeCondition(BankColumns.Products, 4, Infinity)),
        Theme("young", new RangeCondition(BankColumns.Age, -Infinity, 35)),
        Theme("before_pension", new RangeCondition(BankColumns.Age, 50, 60)),
        Theme("wealthy", new RangeCondition(BankColumns.Balance, 700_000, Infinity)),
        Theme("income", new RangeCondition(BankColumns.EstimatedSalary, 100_000, Infinity)),
        Theme("property", new RangeCondition(BankColumns.Equity, 5, Infinity)),
        Theme("no_card", new RangeCondition(BankColumns.CreditCard, 0, 0)),
        Theme("active", new RangeCondition(BankColumns.LastActivity, 1, 1)),
    ];

    /// <summary>Measures by theme, the most specific first.</summary>
    /// <param name="assumptions">Effects and costs; null for the defaults.</param>
    public static MeasureCatalogue Catalogue(BankMeasureAssumptions? assumptions = null)
    {
        assumptions ??= new BankMeasureAssumptions();
        return new MeasureCatalogue(
            Themes,
            [
                Entry(assumptions, "Package", "many_products"),
                Entry(assumptions, "YoungRich", "young", "wealthy"),
                Entry(assumptions, "Young", "young"),
                Entry(assumptions, "Pension", "before_pension"),
                Entry(assumptions, "Card", "no_card"),
                Entry(assumptions, "Deposit", "wealthy"),
                Entry(assumptions, "Deposit", "income"),
                Entry(assumptions, "Property", "property"),
                Entry(assumptions, "Active", "active"),
                Entry(assumptions, "Ask"),
            ]);
    }

    private static SegmentTheme Theme(string key, Condition condition) => new(key, StudyTexts.Get("Bank.Theme." + key), condition);

    private static CatalogueEntry Entry(BankMeasureAssumptions assumptions, string name, params IReadOnlyList<string> themes)
    {
        Measure Of(MeasureDirection direction, AssumedEffect effect) => new(
            StudyTexts.Get("Bank.Measure." + name), StudyTexts.Get($"Bank.Measure.{name}.{direction}"), direction, effect)
        {
            CostPerContact = assumptions.LetterCost,
            SpontaneousShare = assumptions.SpontaneousReturn,
        };
        return new CatalogueEntry(themes, Of(MeasureDirection.WinBack, assumptions.WinBack), Of(MeasureDirection.Retention, assumptions.Retention));
    }
}
