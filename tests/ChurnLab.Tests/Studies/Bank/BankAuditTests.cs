using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>What the audit of the sample says.</summary>
public sealed class BankAuditTests
{
    private static readonly BankData Bank = BankData.Load(Repository.PathOf("data"));

    [Fact]
    public void Every_rule_is_a_step_with_its_rows()
    {
        Assert.Equal(
            [
                (CleaningAction.Flagged, 146, 10_000), (CleaningAction.Kept, Bank.All["balance"].MissingCount, 10_000),
                (CleaningAction.Kept, Bank.All.Where(row => row.Number("balance") >= 1e7).RowCount, 10_000),
                (CleaningAction.Dropped, 26, 9974), (CleaningAction.Dropped, 1, 9973),
            ],
            Bank.Cleaning.Steps.Select(step => (step.Action, step.RowsAffected, step.RowsAfter)));
        Assert.Equal(0, Bank.Cleaning.Changes().RowCount);
        Assert.StartsWith("Было строк 10 000, осталось 9973.", Plain(Bank.CleaningFinding().Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Repeated_numbers_are_of_two_kinds()
    {
        var finding = Bank.Repeats.Finding();

        Assert.Equal([50, 23], Bank.Repeats.Kinds.Select(kind => kind.Keys));
        string[] said =
        [
            "Повторяются 73 номера, всего строк с ними 146. Возраст указан везде — 50 номеров:",
            "ровно один ушёл у 50. Похоже на разных людей под одним номером. Возраст в одной из строк не указан — 23 номера:",
            "ровно один ушёл у 0. Похоже на одного человека, заведённого дважды.",
        ];
        Assert.All(said, part => Assert.Contains(part, Plain(finding.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void A_balance_is_missing_by_structure_and_an_age_is_not()
    {
        var balance = Bank.MissingIn("balance");

        Assert.Equal((MissingVerdict.Structural, "equity"), (balance.Verdict, balance.Decisive!.Columns[0]));
        Assert.NotEqual(MissingVerdict.Structural, Bank.MissingIn("age").Verdict);
        Assert.Throws<FrameException>(() => Bank.MissingIn("ages"));
    }

    [Fact]
    public void The_facts_stand_side_by_side_before_and_after_cleaning()
    {
        var facts = Bank.Facts().Frame;

        Assert.Equal(("10\u202F000", "9973"), (facts.Text("В выгрузке")[0], facts.Text("После очистки")[0]));
        Assert.Equal(7, facts.RowCount);
    }

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
