namespace ChurnLab.Studies.Eshop;

/// <summary>Words that stand in the generated files, spelt as in the original, mistakes included.</summary>
internal static class EshopWords
{
    public const string Standard = "стандарт";
    public const string MisspeltStandard = "стандартт";
    public const string Premium = "премиум";
    public const string Declined = "Снизилась";
    public const string Stayed = "Прежний уровень";
    public const string Yes = "да";
    public const string No = "нет";
    public const string MonthBefore = "препредыдущий_месяц";
    public const string PreviousMonth = "предыдущий_месяц";
    public const string MisspeltPreviousMonth = "предыдцщий_месяц";
    public const string CurrentMonth = "текущий_месяц";

    /// <summary>Product categories, in the order of their shares in the calibration.</summary>
    public static IReadOnlyList<string> Categories { get; } =
    [
        "Товары для детей",
        "Домашний текстиль",
        "Косметика и аксесуары",
        "Техника для красоты и здоровья",
        "Мелкая бытовая техника и электроника",
        "Кухонная посуда",
    ];
}
