using ChurnLab.Frames;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>What models and segments of the bank look at; the number of the client is not among it.</summary>
public static class BankFeatures
{
    /// <summary>Names of the factors, in the order of the file.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        BankColumns.Score, BankColumns.City, BankColumns.Gender, BankColumns.Age, BankColumns.Equity, BankColumns.Balance,
        BankColumns.Products, BankColumns.CreditCard, BankColumns.LastActivity, BankColumns.EstimatedSalary,
    ];

    /// <summary>How factors and their values are called in sentences.</summary>
    public static Vocabulary Vocabulary { get; } = new(
        Words(BankColumns.Score),
        Words(BankColumns.City),
        Words(BankColumns.Gender, "М", "Ж"),
        Words(BankColumns.Age) with
        {
            Unit = StudyTexts.Get("Bank.Unit.Years"),
            Counted = (StudyTexts.Get("Bank.Unit.Year.One"), StudyTexts.Get("Bank.Unit.Year.Few"), StudyTexts.Get("Bank.Unit.Years")),
        },
        Words(BankColumns.Equity),
        Words(BankColumns.Balance) with
        {
            Unit = StudyTexts.Get("Bank.Unit.Thousands"),
            Scale = 1000,
            Missing = StudyTexts.Get("Bank.Word.balance.Missing"),
            Known = StudyTexts.Get("Bank.Word.balance.Known"),
        },
        Words(BankColumns.Products),
        Words(BankColumns.CreditCard, "1", "0"),
        Words(BankColumns.LastActivity, "1", "0"),
        Words(BankColumns.EstimatedSalary) with { Unit = StudyTexts.Get("Bank.Unit.Thousands"), Scale = 1000 });

    /// <summary>The factors of clients, balances that are missing left missing.</summary>
    /// <param name="clients">Clients, one per row.</param>
    /// <exception cref="FrameException">A column is not there.</exception>
    public static FeatureTable Of(Frame clients) => FeatureTable.Of(clients, Names);

    /// <summary>Whether each client left.</summary>
    /// <param name="clients">Clients, one per row.</param>
    /// <exception cref="FrameException">The column is not there.</exception>
    public static Target Churn(Frame clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        return Target.Binary(clients.Boolean(BankColumns.Churn));
    }

    private static FeatureWords Words(string column, params IReadOnlyList<string> values) => new(column, StudyTexts.Factor(column))
    {
        Values = values.ToDictionary(value => value, value => StudyTexts.Get($"Bank.Word.{column}.{value}"), StringComparer.Ordinal),
        SingleValues = values.ToDictionary(value => value, value => StudyTexts.Get($"Bank.Single.{column}.{value}"), StringComparer.Ordinal),
    };
}
