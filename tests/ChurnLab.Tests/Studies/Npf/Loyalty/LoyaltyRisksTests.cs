using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class LoyaltyRisksTests
{
    private static readonly NpfHistory History = RandomHistories.Of(seed: 9, accounts: 120);

    [Fact]
    public void Outcomes_and_balances_are_those_of_the_panel()
    {
        foreach (var block in new NpfPanel(History, new PanelOptions { Features = NpfFeatures.Of("balance", "age", "is_male") }).Blocks())
        {
            var zeros = new double[block.RowCount];
            var risks = new LoyaltyRisks(History, block.Accounts.ToArray(), block.Quarters.ToArray(), zeros, zeros);
            for (var row = 0; row < risks.Count; row++)
            {
                Assert.Equal(block.Closes1[row], risks.ClosesNext(row));
                Assert.Equal(block.Closes4[row], risks.ClosesInYear(row));
                Assert.Equal(block.Values("balance")[row], risks.Balance(row), 9);
                Assert.Equal(block.Values("is_male")[row] == 1, risks.Known(row).Has(NpfTraits.Male));
                Assert.True(risks.Known(row).Quarter <= block.Quarters[row]);
            }
        }
    }

    [Fact]
    public void Lists_of_different_length_are_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() => new LoyaltyRisks(History, [0, 1], [History.Last], [0.1, 0.2], [0.1, 0.2]));

        Assert.StartsWith("There are 2 accounts, 1 quarters, 2 and 2 chances: expected as many of each.", failure.Message, StringComparison.Ordinal);
    }
}
