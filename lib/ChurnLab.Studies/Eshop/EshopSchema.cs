using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>What the four files of the e-shop must hold, once misspelt values are repaired.</summary>
/// <remarks>Columns are found by the names of <see cref="EshopColumns"/> and by the original ones, with spaces or underscores between words.</remarks>
public static class EshopSchema
{
    /// <summary>File of the clients, one row each.</summary>
    public const string ClientsFile = "market_file.csv";

    /// <summary>File of the revenue, a row per client and month.</summary>
    public const string RevenueFile = "market_money.csv";

    /// <summary>File of the minutes on the site, a row per client and month.</summary>
    public const string MinutesFile = "market_time.csv";

    /// <summary>File of the profit, one row per client.</summary>
    public const string ProfitFile = "money.csv";

    /// <summary>Column with the outcome as it is written in the file of the clients.</summary>
    public const string Activity = "activity";

    /// <summary>Column with the month of a row of revenue or minutes.</summary>
    public const string Period = "period";

    /// <summary>Column with the revenue of a month, roubles.</summary>
    public const string MonthRevenue = "revenue";

    /// <summary>Column with the minutes a day of a month.</summary>
    public const string MonthMinutes = "minutes";

    /// <summary>What <see cref="Activity"/> says of a client whose activity has declined.</summary>
    public const string HasDeclined = "Снизилась";

    /// <summary>The month before the previous one, as it is written in the files.</summary>
    public const string MonthBefore = "препредыдущий_месяц";

    /// <summary>The previous month, as it is written in the files.</summary>
    public const string PreviousMonth = "предыдущий_месяц";

    /// <summary>The current month, as it is written in the files.</summary>
    public const string CurrentMonth = "текущий_месяц";

    /// <summary>Columns of <c>market_file.csv</c>.</summary>
    public static FrameSchema Clients { get; } = Schema(
        SchemaColumn.Integer(EshopColumns.Id).WithoutRepeats(),
        Column(SchemaColumn.Text(Activity), "Покупательская активность").OneOf("Прежний уровень", HasDeclined),
        Column(SchemaColumn.Text(EshopColumns.Service), "Тип сервиса").OneOf("премиум", "стандарт"),
        Column(SchemaColumn.Text(EshopColumns.Consent), "Разрешить сообщать").OneOf("да", "нет"),
        Column(SchemaColumn.Number(EshopColumns.Contacts), "Маркет_актив_6_мес").AtLeast(0),
        Column(SchemaColumn.Integer(EshopColumns.ContactsNow), "Маркет_актив_тек_мес").AtLeast(0),
        Column(SchemaColumn.Integer(EshopColumns.Tenure), "Длительность").AtLeast(0),
        Column(SchemaColumn.Number(EshopColumns.Promo), "Акционные_покупки").Between(0, 1),
        Column(SchemaColumn.Text(EshopColumns.Category), "Популярная_категория"),
        Column(SchemaColumn.Integer(EshopColumns.Categories), "Средний_просмотр_категорий_за_визит").AtLeast(0),
        Column(SchemaColumn.Integer(EshopColumns.Unpaid), "Неоплаченные_продукты_штук_квартал").AtLeast(0),
        Column(SchemaColumn.Integer(EshopColumns.Errors), "Ошибка_сервиса").AtLeast(0),
        Column(SchemaColumn.Integer(EshopColumns.Pages), "Страниц_за_визит").AtLeast(0));

    /// <summary>Columns of <c>market_file.csv</c> for clients who are to be scored: all but the outcome.</summary>
    public static FrameSchema NewClients { get; } = new(Clients.Columns.Where(column => column.Name != Activity));

    /// <summary>Columns of <c>market_money.csv</c>: each client with each of three months.</summary>
    public static FrameSchema Revenue { get; } = Schema(
        SchemaColumn.Integer(EshopColumns.Id),
        Column(SchemaColumn.Text(Period), "Период").OneOf(MonthBefore, PreviousMonth, CurrentMonth),
        Column(SchemaColumn.Number(MonthRevenue), "Выручка").AtLeast(0));

    /// <summary>Columns of <c>market_time.csv</c>: each client with each of two months.</summary>
    public static FrameSchema Minutes { get; } = Schema(
        SchemaColumn.Integer(EshopColumns.Id),
        Column(SchemaColumn.Text(Period), "Период").OneOf(PreviousMonth, CurrentMonth),
        Column(SchemaColumn.Integer(MonthMinutes), "минут").AtLeast(0));

    /// <summary>Columns of <c>money.csv</c>.</summary>
    public static FrameSchema Profit { get; } = Schema(
        SchemaColumn.Integer(EshopColumns.Id).WithoutRepeats(),
        Column(SchemaColumn.Number(EshopColumns.Profit), "Прибыль"));

    private static FrameSchema Schema(params IEnumerable<SchemaColumn> columns) =>
        new(columns.Select(column => column.NotMissing().Described(StudyTexts.Get("Eshop.Column." + column.Name))));

    // People who save the files again write spaces for underscores, and the other way round.
    private static SchemaColumn Column(SchemaColumn column, string original) =>
        column.From(new[] { original, original.Replace('_', ' '), original.Replace(' ', '_') }.Distinct());
}
