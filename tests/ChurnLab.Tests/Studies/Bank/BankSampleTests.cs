using ChurnLab.Studies.Bank;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>Holds generated lists to the original's figures; the expected numbers are those of the original.</summary>
public sealed class BankSampleTests
{
    // The committed sample, and three seeds taken without choice, whose bands are wider by half: it is not luck.
    public static TheoryData<long, double> Seeds => new()
    {
        { BankGeneratorOptions.DefaultSeed, 1.0 },
        { 101, 1.5 },
        { 202, 1.5 },
        { 303, 1.5 },
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Churn_and_missing_balances_have_their_shares(long seed, double width)
    {
        var rates = new Rates(Clients(seed));

        rates.Near("all", 18.2, 0.8 * width, _ => true);
        rates.Near("without balance", 0.5, 0.4 * width, client => client.Balance is null);
        rates.Near("with balance", 23.5, 1 * width, client => client.Balance is not null);
        Assert.InRange(rates.Share(client => client.Balance is null), 23 - (1 * width), 23 + (1 * width));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Churn_follows_products_person_card_and_activity(long seed, double width)
    {
        var rates = new Rates(Clients(seed));

        rates.Near("1 product", 7.0, 2.5 * width, client => client.Products == 1);
        rates.Near("2 products", 19.1, 2.5 * width, client => client.Products == 2);
        rates.Near("3 products", 28.6, 2.5 * width, client => client.Products == 3);
        // Some 470 clients, standard error 2.2 points: a band by half wider would be missed by every tenth seed.
        rates.Near("4 products", 63.3, width > 1 ? 5.5 : 2.5, client => client.Products == 4);
        rates.Near("men", 23.6, 2.5 * width, client => client.Gender == "М");
        rates.Near("women", 12.8, 2.5 * width, client => client.Gender == "Ж");
        rates.Near("no card", 25.6, 2.5 * width, client => !client.HasCard);
        rates.Near("card", 14.7, 2.5 * width, client => client.HasCard);
        rates.Near("active", 24.4, 2.5 * width, client => client.IsActive);
        rates.Near("inactive", 11.4, 2.5 * width, client => !client.IsActive);
    }

    // Where chance is small, what is left is the generator's own error.
    [Fact]
    public void A_long_list_comes_within_a_point_and_a_half()
    {
        var rates = new Rates([.. BankGenerator.Generate(new BankGeneratorOptions { Rows = 200_000, Seed = 404 })]);

        rates.Near("all", 18.2, 0.4, _ => true);
        rates.Near("1 product", 7.0, 0.6, client => client.Products == 1);
        rates.Near("2 products", 19.1, 0.6, client => client.Products == 2);
        rates.Near("3 products", 28.6, 1.2, client => client.Products == 3);
        rates.Near("4 products", 63.3, 1.5, client => client.Products == 4);
        rates.Near("men", 23.6, 1.2, client => client.Gender == "М");
        rates.Near("women", 12.8, 1.2, client => client.Gender == "Ж");
        rates.Near("no card", 25.6, 0.8, client => !client.HasCard);
        rates.Near("card", 14.7, 0.8, client => client.HasCard);
        rates.Near("active", 24.4, 1, client => client.IsActive);
        rates.Near("inactive", 11.4, 1, client => !client.IsActive);
        rates.Near("4, no card, active", 34.7, 3, client => client is { Products: 4, HasCard: false, IsActive: true });
        rates.Near("4, card, inactive", 95.9, 2, client => client is { Products: 4, HasCard: true, IsActive: false });
    }

    // 161 clients of the original have equity 6, 110 more than that: bands of two standard errors and more.
    [Theory]
    [InlineData(0, 0, 3.5, 2.5)]
    [InlineData(1, 1, 12.0, 2.5)]
    [InlineData(2, 2, 15.8, 2.5)]
    [InlineData(3, 3, 20.9, 2.5)]
    [InlineData(4, 4, 25.1, 2.5)]
    [InlineData(5, 5, 30.1, 2.5)]
    [InlineData(6, 6, 36.0, 8)]
    [InlineData(7, 9, 45.5, 10)]
    public void Churn_rises_with_equity(int from, int to, double expected, double band)
    {
        foreach (var (seed, width) in Seeds.Select(row => row.Data))
            new Rates(Clients(seed)).Near($"equity {from}-{to}, seed {seed}", expected, band * width, client => client.Equity >= from && client.Equity <= to);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Age_has_two_humps(long seed, double width)
    {
        var rates = new Rates(Clients(seed));
        var slack = 2 * (width - 1);

        Assert.InRange(rates.Churn(client => client.Age is >= 25 and <= 29), 22 - slack, 32);
        Assert.InRange(rates.Churn(client => client.Age is >= 40 and <= 44), 10, 17 + slack);
        Assert.InRange(rates.Churn(client => client.Age is >= 50 and <= 59), 22 - slack, 32);
        Assert.InRange(rates.Churn(client => client.Age >= 65), 1, 8 + slack);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void At_four_products_card_and_activity_turn_round(long seed, double width)
    {
        var rates = new Rates(Clients(seed));

        // The smallest of these groups has some 70 clients, all others more than 110.
        rates.Near("4, card, inactive", 95.9, 6 * width, client => client is { Products: 4, HasCard: true, IsActive: false });
        rates.Near("4, card, active", 66.4, 6 * width, client => client is { Products: 4, HasCard: true, IsActive: true });
        rates.Near("4, no card, active", 34.7, 9 * width, client => client is { Products: 4, HasCard: false, IsActive: true });
        rates.Near("2, no card, active", 39.7, 4 * width, client => client is { Products: 2, HasCard: false, IsActive: true });
        rates.Near("2, card, inactive", 8.5, 2.5 * width, client => client is { Products: 2, HasCard: true, IsActive: false });
        Assert.True(rates.Churn(client => client is { Products: 4, HasCard: true }) > 20 + rates.Churn(client => client is { Products: 4, HasCard: false }));
        Assert.True(rates.Churn(client => client is { Products: 2, HasCard: true }) < rates.Churn(client => client is { Products: 2, HasCard: false }) - 8);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Churn_rises_with_the_score_up_to_875(long seed, double width)
    {
        var rates = new Rates(Clients(seed));
        (int From, int To, double Expected)[] bands = [(0, 725, 0.5), (726, 775, 7.3), (776, 800, 13.1), (801, 850, 19.4), (851, 875, 29.3)];

        foreach (var (from, to, expected) in bands)
            rates.Near($"score {from}-{to}", expected, 2.5 * width, client => client.Score >= from && client.Score <= to);
        var churn = bands.Select(band => rates.Churn(client => client.Score >= band.From && client.Score <= band.To)).ToList();
        Assert.Equal(churn.Order(), churn);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Amounts_depend_on_one_another_and_have_a_heavy_tail(long seed, double width)
    {
        var clients = Clients(seed);
        var owners = clients.Where(client => client.Balance is not null).ToList();
        var balances = owners.Select(client => client.Balance!.Value).Order().ToList();

        Assert.InRange(RankCorrelation(owners, client => client.Equity, client => (double)client.Balance!.Value), 0.4, 0.65);
        Assert.InRange(RankCorrelation(owners, client => client.Score, client => (double)client.Balance!.Value), 0.3, 0.5);
        Assert.InRange(RankCorrelation(owners, client => (double)client.EstimatedSalary, client => (double)client.Balance!.Value), 0.25, 0.48);
        Assert.InRange(RankCorrelation(clients, client => client.Equity, client => client.Products), 0.38, 0.54);
        Assert.InRange(balances[balances.Count / 2], 480_000, 600_000);
        Assert.InRange(balances.Count(balance => balance > 10_000_000), 12, 50 * width);
        Assert.InRange(balances.Count(balance => balance < 1_000), 15, 50 * width);
        Assert.InRange(clients.Select(client => client.EstimatedSalary).Order().ElementAt(5_000), 113_000, 126_000);
    }

    private static List<BankClient> Clients(long seed) => [.. BankGenerator.Generate(new BankGeneratorOptions { Seed = seed })];

    private static double RankCorrelation(List<BankClient> clients, Func<BankClient, double> one, Func<BankClient, double> other)
    {
        var (x, y) = (Ranks([.. clients.Select(one)]), Ranks([.. clients.Select(other)]));
        var middle = (clients.Count - 1) / 2.0;
        var product = x.Zip(y).Sum(pair => (pair.First - middle) * (pair.Second - middle));
        return product / Math.Sqrt(x.Sum(rank => (rank - middle) * (rank - middle)) * y.Sum(rank => (rank - middle) * (rank - middle)));
    }

    // Equal values share their mean rank.
    private static double[] Ranks(double[] values)
    {
        var ranks = new double[values.Length];
        var before = 0;
        foreach (var group in values.Select((value, index) => (value, index)).GroupBy(item => item.value).OrderBy(group => group.Key))
        {
            var members = group.ToList();
            foreach (var (_, index) in members)
                ranks[index] = before + ((members.Count - 1) / 2.0);
            before += members.Count;
        }

        return ranks;
    }
}
