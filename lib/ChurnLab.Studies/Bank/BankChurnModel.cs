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

    private static BankTraits TraitsOf(BankDraft client) =>
        When(client.IsMan, BankTraits.Man)
        | When(!client.HasCard, BankTraits.NoCard)
        | When(client.IsActive, BankTraits.Active)
        | When(client.City == BankCities.Rybinsk, BankTraits.Rybinsk)
        | OfAge(client.Age)
        | OfScore(client.Score)
        | OfBalance(client.Balance)
        | OfSalary(client.Salary)
        | OfProducts(client.Products)
        | OfEquity(client.Equity);

    private static BankTraits OfAge(int age) => age switch
    {
        >= 65 => BankTraits.Age61AndMore | BankTraits.Age65AndMore,
        >= 61 => BankTraits.Age61AndMore,
        >= 50 => BankTraits.Age50To60,
        >= 40 => BankTraits.Age40To49,
        >= 36 => BankTraits.None,
        >= 30 => BankTraits.Age25To35,
        >= 25 => BankTraits.Age25To35 | BankTraits.Age25To29,
        _ => BankTraits.Age18To24,
    };

    private static BankTraits OfScore(int score) => score switch
    {
        >= 951 => BankTraits.Score850AndMore | BankTraits.Score951AndMore,
        >= 850 => BankTraits.Score850AndMore,
        >= 820 => BankTraits.Score820To849,
        >= 776 => BankTraits.None,
        _ => BankTraits.ScoreBelow776,
    };

    private static BankTraits OfBalance(decimal? balance) => balance switch
    {
        >= 1_500_000 => BankTraits.Balance1MAndMore | BankTraits.Balance1500KAndMore,
        >= 1_000_000 => BankTraits.Balance1MAndMore,
        >= 500_000 => BankTraits.Balance500KTo1M,
        _ => BankTraits.None,
    };

    private static BankTraits OfSalary(decimal salary) => salary switch
    {
        >= 220_000 => BankTraits.Salary220KAndMore,
        >= 100_000 => BankTraits.Salary100KTo220K,
        _ => BankTraits.None,
    };

    private static BankTraits OfProducts(int products) => products switch
    {
        >= 5 => BankTraits.Products4AndMore | BankTraits.Products5,
        4 => BankTraits.Products4AndMore,
        3 => BankTraits.Products3,
        2 => BankTraits.None,
        _ => BankTraits.Product1,
    };

    private static BankTraits OfEquity(int equity) => equity switch
    {
        >= 7 => BankTraits.Equity3AndMore | BankTraits.Equity5AndMore | BankTraits.Equity7AndMore,
        >= 5 => BankTraits.Equity3AndMore | BankTraits.Equity5AndMore,
        >= 3 => BankTraits.Equity3AndMore,
        >= 1 => BankTraits.Equity1To2,
        _ => BankTraits.None,
    };

    private static BankTraits When(bool holds, BankTraits trait) => holds ? trait : BankTraits.None;
}
