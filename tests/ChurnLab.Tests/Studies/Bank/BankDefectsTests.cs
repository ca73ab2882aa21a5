using ChurnLab.Studies.Bank;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>The defects of the original list: repeated ids of two kinds, missing ages, an impossible client, zero balances.</summary>
public sealed class BankDefectsTests
{
    [Theory]
    [InlineData(10_000, BankGeneratorOptions.DefaultSeed, 23, 50, 3, 1, 2)]
    [InlineData(10_000, -5, 23, 50, 3, 1, 2)]
    [InlineData(20_000, 11, 46, 100, 6, 2, 4)]
    [InlineData(100, 12, 1, 1, 1, 1, 1)]
    public void Defects_come_in_the_numbers_of_the_original(int rows, long seed, int registeredTwice, int sharedIds, int missingAges, int impossible, int zero)
    {
        var clients = BankGenerator.Generate(new BankGeneratorOptions { Rows = rows, Seed = seed }).ToList();
        var pairs = Pairs(clients);

        Assert.Equal(rows, clients.Count);
        Assert.Equal(registeredTwice, pairs.Count(IsOnePerson));
        Assert.Equal(sharedIds, pairs.Count(pair => !IsOnePerson(pair)));
        Assert.Equal(registeredTwice + missingAges, clients.Count(client => client.Age is null));
        Assert.Equal(impossible, clients.Count(client => client is { Products: 0, Balance: null, Churned: true }));
        Assert.Equal(impossible, clients.Count(client => client.Products == 0));
        Assert.Equal(zero, clients.Count(client => client.Balance == 0));
    }

    [Fact]
    public void A_repeated_id_stands_once_in_Rybinsk_and_once_in_Yaroslavl()
    {
        Assert.All(Pairs(Sample()), pair => Assert.Equal(["Рыбинск", "Ярославль"], pair.Select(client => client.City).Order()));
    }

    [Fact]
    public void One_person_registered_twice_agrees_in_most_and_never_left()
    {
        var pairs = Pairs(Sample()).Where(IsOnePerson).ToList();

        Assert.All(pairs, pair => Assert.Single(pair, client => client.Age is null));
        Assert.All(pairs, pair => Assert.Single(pair.Select(client => client.Gender).Distinct()));
        Assert.All(pairs, pair => Assert.DoesNotContain(pair, client => client.Churned));
        Assert.InRange(pairs.Count(pair => pair[0].Equity == pair[1].Equity), 15, 23);
        Assert.InRange(pairs.Count(pair => pair[0].IsActive == pair[1].IsActive), 17, 23);
    }

    [Fact]
    public void Of_two_people_under_one_id_exactly_one_left()
    {
        var pairs = Pairs(Sample()).Where(pair => !IsOnePerson(pair)).ToList();

        Assert.All(pairs, pair => Assert.Single(pair, client => client.Churned));
        Assert.All(pairs, pair => Assert.NotNull(pair.Single(client => client.Churned).Balance));
        Assert.InRange(pairs.Count(pair => pair[0].Gender == pair[1].Gender), 14, 36);
    }

    [Fact]
    public void Every_value_lies_in_its_range()
    {
        Assert.All(Sample(), client =>
        {
            Assert.InRange(client.Score, 600, 1000);
            Assert.InRange(client.Age ?? 18, 18, 86);
            Assert.InRange(client.Equity, 0, 9);
            Assert.InRange(client.Products, 0, 5);
            Assert.InRange(client.Balance ?? 0, 0, 1_000_000_000);
            Assert.InRange(client.EstimatedSalary, 500, 2_000_000);
            Assert.InRange(client.Id, 94_561, 229_145);
        });
    }

    private static List<BankClient> Sample() => [.. BankGenerator.Generate()];

    private static List<List<BankClient>> Pairs(IEnumerable<BankClient> clients) =>
        [.. clients.GroupBy(client => client.Id).Where(group => group.Count() > 1).Select(group => group.ToList())];

    private static bool IsOnePerson(List<BankClient> pair) => pair.Exists(client => client.Age is null);
}
