using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>Segments that a published study of the same list recommends, for comparison.</summary>
/// <remarks>Their conditions are facts of that study; what they hold is counted on the clients at hand.</remarks>
public static class BankPublished
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>Name and conditions of each segment.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<Condition> Conditions)> Segments { get; } =
    [
        (StudyTexts.Get("Bank.Published.Rich"), [new RangeCondition(BankColumns.Balance, 1_000_000, Infinity), new RangeCondition(BankColumns.Age, 25, 35)]),
        (StudyTexts.Get("Bank.Published.Products"), [new RangeCondition(BankColumns.CreditCard, 1, 1), new RangeCondition(BankColumns.Products, 4, Infinity)]),
        (
            StudyTexts.Get("Bank.Published.Men"),
            [
                new LevelCondition(BankColumns.Gender, "М"),
                new RangeCondition(BankColumns.Equity, 5, Infinity),
                new RangeCondition(BankColumns.LastActivity, 1, 1),
            ]),
    ];

    /// <summary>The published segments counted on clients.</summary>
    /// <param name="clients">Factors of the clients.</param>
    /// <param name="churn">Whether each left.</param>
    public static SegmentPortfolio Of(FeatureTable clients, Target churn) =>
        SegmentPortfolio.Of(clients, churn, Segments, new SegmentWords { Vocabulary = BankFeatures.Vocabulary });
}
