using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Bank;

/// <summary>Probability that a client leaves: nearly none without a balance, a logit with interactions otherwise.</summary>
internal sealed class BankChurnModel(BankCalibration.ChurnTable table)
{
    private readonly (BankTraits Together, double LogOdds)[] _terms =
        [.. table.LogOdds.Select(term => (Enum.Parse<BankTraits>(term.Key), term.Value))];

    /// <summary>Probability of churn, 0 .. 1.</summary>
    public double Probability(BankDraft client)
    {
        if (client.Balance is null)
            return table.NoBalance;
        var traits = TraitsOf(client);
        var logOdds = 0.0;
        foreach (var (together, weight) in _terms)
        {
            if ((traits & together) == together)
                logOdds += weight;
        }

        return PortableMath.Logistic(logOdds);
    }

    private static BankTraits TraitsOf(BankDraft client)
    {
        var traits = When(client.IsMan, BankTraits.Man) | When(!client.HasCard, BankTraits.NoCard) | When(client.IsActive, BankTraits.Active);
        traits |= client.Age switch
        {
            >= 61 => BankTraits.Age61AndMore,
            >= 50 => BankTraits.Age50To60,
            >= 25 and <= 35 => BankTraits.Age25To35,
            _ => BankTraits.None,
        };
        traits |= client.Score switch
        {
            >= 850 => BankTraits.Score850AndMore,
            >= 820 => BankTraits.Score820To849,
            _ => BankTraits.None,
        };
        traits |= client.Balance switch
        {
            >= 1_000_000 => BankTraits.Balance1MAndMore,
            >= 500_000 => BankTraits.Balance500KTo1M,
            _ => BankTraits.None,
        };
        traits |= client.Salary switch
        {
            >= 220_000 => BankTraits.Salary220KAndMore,
            >= 100_000 => BankTraits.Salary100KTo220K,
            _ => BankTraits.None,
        };
        traits |= client.Products switch
        {
            >= 4 => BankTraits.Products4AndMore,
            3 => BankTraits.Products3,
            1 => BankTraits.Product1,
            _ => BankTraits.None,
        };
        return traits | When(client.Equity >= 3, BankTraits.Equity3AndMore) | When(client.Equity >= 5, BankTraits.Equity5AndMore)
            | When(client.City == BankCities.Rybinsk, BankTraits.Rybinsk);
    }

    private static BankTraits When(bool holds, BankTraits trait) => holds ? trait : BankTraits.None;
}
