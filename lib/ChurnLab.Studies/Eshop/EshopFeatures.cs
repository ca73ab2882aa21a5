using ChurnLab.Frames;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>What models and segments of the e-shop look at, in the four groups of the study; neither the number of the client nor profit is among it.</summary>
public static class EshopFeatures
{
    /// <summary>The four groups of the study.</summary>
    public static IReadOnlyList<FeatureGroup> Groups { get; } =
    [
        Group("Communication", EshopColumns.Service, EshopColumns.Consent, EshopColumns.Contacts, EshopColumns.ContactsNow, EshopColumns.Tenure),
        Group("Products", EshopColumns.Promo, EshopColumns.Category, EshopColumns.Categories, EshopColumns.Unpaid),
        Group("Purchases", EshopColumns.RevenueBefore, EshopColumns.RevenuePrevious, EshopColumns.Revenue),
        Group("Site", EshopColumns.Pages, EshopColumns.MinutesPrevious, EshopColumns.Minutes, EshopColumns.Errors),
    ];

    /// <summary>Names of the features, group by group.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Groups.SelectMany(group => group.Columns)];

    /// <summary>Features of the current month, which may overlap the months that the outcome is told of.</summary>
    public static IReadOnlyList<string> OfCurrentMonth { get; } = [EshopColumns.ContactsNow, EshopColumns.Revenue, EshopColumns.Minutes];

    /// <summary>How features and their values are called in sentences.</summary>
    public static Vocabulary Vocabulary { get; } = new(
        Words(EshopColumns.Service, "премиум", "стандарт"),
        Words(EshopColumns.Consent, "да", "нет"),
        Words(EshopColumns.Contacts) with { Decimals = 1 },
        Words(EshopColumns.ContactsNow),
        Words(EshopColumns.Tenure) with { Unit = Unit("Days"), Counted = (Unit("Day.One"), Unit("Day.Few"), Unit("Days")) },
        Words(EshopColumns.Promo) with { Scale = 0.01, Unit = "%" },
        Words(EshopColumns.Category),
        Words(EshopColumns.Categories),
        Words(EshopColumns.Unpaid),
        Words(EshopColumns.Errors),
        Words(EshopColumns.Pages),
        Words(EshopColumns.RevenueBefore) with { Unit = "₽" },
        Words(EshopColumns.RevenuePrevious) with { Unit = "₽" },
        Words(EshopColumns.Revenue) with { Unit = "₽" },
        Words(EshopColumns.MinutesPrevious) with { Unit = Unit("Minutes") },
        Words(EshopColumns.Minutes) with { Unit = Unit("Minutes") },
        Words(EshopColumns.Profit) with { Unit = Unit("Thousands"), Decimals = 1 });

    /// <summary>The features of clients.</summary>
    /// <param name="clients">Clients, one per row.</param>
    /// <exception cref="FrameException">A column is not there.</exception>
    public static FeatureTable Of(Frame clients) => FeatureTable.Of(clients, Names);

    /// <summary>Whether the activity of each client has declined.</summary>
    /// <param name="clients">Clients, one per row.</param>
    /// <exception cref="FrameException">The column is not there.</exception>
    public static Target Declined(Frame clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        return Target.Binary(clients.Boolean(EshopColumns.Declined));
    }

    /// <summary>The group a feature belongs to.</summary>
    /// <param name="feature">Name of the feature.</param>
    /// <exception cref="ArgumentException">It belongs to none.</exception>
    public static FeatureGroup GroupOf(string feature) =>
        Groups.FirstOrDefault(group => group.Columns.Contains(feature, StringComparer.Ordinal))
        ?? throw new ArgumentException($"'{feature}' is no feature of the e-shop; expected one of {string.Join(", ", Names)}.", nameof(feature));

    private static FeatureGroup Group(string key, params IReadOnlyList<string> features) => new(StudyTexts.Get("Eshop.Group." + key), features);

    private static string Unit(string key) => StudyTexts.Get("Eshop.Unit." + key);

    private static FeatureWords Words(string column, params IReadOnlyList<string> values) => new(column, StudyTexts.Factor(column))
    {
        Values = values.ToDictionary(value => value, value => StudyTexts.Get($"Eshop.Word.{column}.{value}"), StringComparer.Ordinal),
        SingleValues = values.ToDictionary(value => value, value => StudyTexts.Get($"Eshop.Single.{column}.{value}"), StringComparer.Ordinal),
    };
}
