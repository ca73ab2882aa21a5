using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class LoyaltyHintsTests
{
    [Fact]
    public void Hints_are_gathered_step_by_step_the_largest_difference_first()
    {
        var hints = LoyaltyHints.Of(
            5,
            [
                new LoyaltyHint(0, LoyaltyStep.Cabinet, 0.10, 0.09), new LoyaltyHint(1, LoyaltyStep.Cabinet, 0.20, 0.21),
                new LoyaltyHint(0, LoyaltyStep.Payment, 0.10, 0.12), new LoyaltyHint(4, LoyaltyStep.Email, 0.30, 0.20),
            ]);

        Assert.Equal([LoyaltyStep.Email, LoyaltyStep.Cabinet, LoyaltyStep.Payment], hints.Rows.Select(row => row.Step));
        Assert.Equal([(1, 1), (2, 1), (1, 0)], hints.Rows.Select(row => (row.Accounts, row.Lower)));
        Assert.Equal((0.15, 0.15), (Math.Round(hints.Rows[1].Now, 12), Math.Round(hints.Rows[1].After, 12)));
        Assert.True(hints.Finding().IsResolved);
        Assert.StartsWith(
            "Чего у клиентов ещё нет (проверено счетов: 5): электронная почта (нет у 1) — риск за год 30,0 %, у таких же счетов с этим шагом 20,0 %",
            Said.Plain(hints.Finding().Text),
            StringComparison.Ordinal);
        Assert.DoesNotContain("новый взнос", hints.Finding().Text, StringComparison.Ordinal);
        Assert.Contains("Это связь, а не доказанная польза", hints.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_that_lower_nothing_are_not_advised()
    {
        var higher = LoyaltyHints.Of(1, [new LoyaltyHint(0, LoyaltyStep.Cabinet, 0.1, 0.2)]);

        Assert.Equal((false, "Ни с одним шагом риск не ниже."), (higher.Finding().IsResolved, higher.Finding().Text));
        Assert.False(LoyaltyHints.Of(0, []).Finding().IsResolved);
        Assert.Empty(LoyaltyHints.Of(0, []).Rows);
        Assert.Throws<ArgumentOutOfRangeException>(() => LoyaltyHints.Of(-1, []));
    }
}
