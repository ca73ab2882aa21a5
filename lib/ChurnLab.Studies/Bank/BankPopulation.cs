using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Bank;

/// <summary>Draws clients in the order city, person, equity, products, card, activity, score, salary, balance, chance of churn.</summary>
internal sealed class BankPopulation
{
    private const int HighestScore = 1000;

    private readonly BankCalibration _tables;
    private readonly BankChurnModel _churn;
    private readonly double[] _cityShares;
    private readonly QuantileCurve _menAge;
    private readonly QuantileCurve _womenAge;
    private readonly QuantileCurve _scoreWithoutBalance;
    private readonly QuantileCurve[] _scoreByEquity;
    private readonly QuantileCurve _salaryWithBalance;
    private readonly QuantileCurve _salaryWithoutBalance;
    private readonly QuantileCurve _wealthySalary;
    private readonly QuantileCurve _balanceResidual;
    private readonly QuantileCurve _tinyBalance;

    public BankPopulation(BankCalibration tables)
    {
        _tables = tables;
        _churn = new BankChurnModel(tables.Churn);
        _cityShares = [.. tables.Cities.Select(city => city.Share)];
        _menAge = new(tables.QuantileLevels, tables.Age.Men);
        _womenAge = new(tables.QuantileLevels, tables.Age.Women);
        _scoreWithoutBalance = new(tables.QuantileLevels, tables.Score.NoBalance);
        var (low, middle, high) = (
            new QuantileCurve(tables.QuantileLevels, tables.Score.Equity0To2),
            new QuantileCurve(tables.QuantileLevels, tables.Score.Equity3To4),
            new QuantileCurve(tables.QuantileLevels, tables.Score.Equity5AndMore));
        _scoreByEquity = [low, low, low, middle, middle, high];
        _salaryWithBalance = new(tables.ResidualLevels, tables.LogSalary.WithBalance.Residuals);
        _salaryWithoutBalance = new(tables.ResidualLevels, tables.LogSalary.NoBalance.Residuals);
        _wealthySalary = new(tables.Wealth.Levels, tables.Wealth.LogSalary);
        _balanceResidual = new(tables.TailLevels, tables.LogBalance.Residuals);
        _tinyBalance = new(tables.LogBalance.TinyLevels, tables.LogBalance.Tiny);
    }

    public BankDraft Draw(RandomStream random, BankKnown known)
    {
        var city = known.City is { } name ? Array.Find(_tables.Cities, row => row.Name == name)! : _tables.Cities[random.Pick(_cityShares)];
        var isMan = known.IsMan ?? random.Chance(city.Men);
        var client = new BankDraft
        {
            City = city.Name,
            IsMan = isMan,
            Age = known.Age ?? (int)Math.Round((isMan ? _menAge : _womenAge).Draw(random)),
            Equity = known.Equity ?? random.Pick(_tables.Equity),
        };
        client.Products = 1 + random.Pick(RowFor(_tables.ProductsByEquity, client.Equity));
        var hasBalance = client.Equity >= _tables.NoBalanceByEquity.Length
            || !random.Chance(_tables.NoBalanceByEquity[client.Equity][client.Products - 1]);
        client.HasCard = random.Chance(CardProbability(client, hasBalance));
        client.IsActive = known.IsActive ?? random.Chance(ActiveProbability(client));
        var score = hasBalance ? RowFor(_scoreByEquity, client.Equity) : _scoreWithoutBalance;
        client.Score = Math.Min((int)Math.Round(score.Draw(random)), HighestScore);
        client.LogSalary = known.LogSalary ?? DrawLogSalary(client, hasBalance, random);
        client.Salary = Money(PortableMath.Exp(client.LogSalary));
        client.Balance = hasBalance ? DrawBalance(client, random) : null;
        client.ChurnProbability = _churn.Probability(client);
        return client;
    }

    private double CardProbability(BankDraft client, bool hasBalance)
    {
        var card = _tables.Card;
        var logOdds = (hasBalance ? card.WithBalance : card.NoBalance)[client.Products - 1] + card.Cities[client.City]
            + (client.IsMan ? card.Man : 0) + (card.TenYearsAbove40 * TensOfYearsAbove40(client));
        return PortableMath.Logistic(logOdds);
    }

    private double ActiveProbability(BankDraft client) =>
        (client.HasCard ? _tables.ActiveByProducts.Card : _tables.ActiveByProducts.NoCard)[client.Products - 1];

    private double DrawLogSalary(BankDraft client, bool hasBalance, RandomStream random)
    {
        if (hasBalance && random.Chance(WealthProbability(client.Score)))
            return _wealthySalary.Draw(random);
        var (table, residual) = hasBalance
            ? (_tables.LogSalary.WithBalance, _salaryWithBalance)
            : (_tables.LogSalary.NoBalance, _salaryWithoutBalance);
        return table.Intercept + table.Cities[client.City] + (client.IsMan ? table.Man : 0)
            + (table.HundredScoresAbove850 * HundredScoresAbove850(client)) + (table.Spread * residual.Draw(random));
    }

    private double WealthProbability(int score)
    {
        var wealth = _tables.Wealth;
        var step = (score - wealth.FirstScore) / wealth.ScoreStep;
        return score < wealth.FirstScore ? 0 : wealth.ShareByScore[Math.Min(step, wealth.ShareByScore.Length - 1)];
    }

    // Rises from nothing to the whole addition between the two incomes.
    private double WealthAddition(double logSalary)
    {
        var wealth = _tables.Wealth;
        var share = (logSalary - wealth.LogSalaryFrom) / (wealth.LogSalaryTo - wealth.LogSalaryFrom);
        return wealth.AddedLogBalance * Math.Clamp(share, 0, 1);
    }

    private decimal DrawBalance(BankDraft client, RandomStream random)
    {
        var table = _tables.LogBalance;
        if (random.Chance(table.TinyShare))
            return Money(_tinyBalance.Draw(random));
        var score = HundredScoresAbove850(client);
        var expected = table.Intercept + (table.HundredScoresAbove850 * score) + (table.TheirSquare * score * score)
            + (table.TenYearsAbove40 * TensOfYearsAbove40(client)) + (client.Age <= 25 ? table.UpTo25Years : 0)
            + (table.Product * client.Products) + (client.HasCard ? table.Card : 0)
            + (table.LogSalaryAbove * (client.LogSalary - 11.5)) + RowFor(table.Equity, client.Equity)
            + WealthAddition(client.LogSalary);
        return Money(PortableMath.Exp(expected + (RowFor(table.SpreadByEquity, client.Equity) * _balanceResidual.Draw(random))));
    }

    private static double TensOfYearsAbove40(BankDraft client) => (client.Age - 40) / 10.0;

    private static double HundredScoresAbove850(BankDraft client) => (client.Score - 850) / 100.0;

    // The last row of a table stands for its equity and everything above.
    private static T RowFor<T>(T[] table, int equity) => table[Math.Min(equity, table.Length - 1)];

    private static decimal Money(double roubles) => (long)Math.Round(roubles * 100) / 100m;
}
