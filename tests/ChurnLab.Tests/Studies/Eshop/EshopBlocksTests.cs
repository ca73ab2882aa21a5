using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>The traps of the original: what stands where, and what does not belong there.</summary>
public sealed class EshopBlocksTests
{
    [Theory]
    [InlineData(1_300, EshopDriver.AsOriginal)]
    [InlineData(1_300, EshopDriver.Errors)]
    [InlineData(1_300, EshopDriver.None)]
    public void The_file_is_ordered_by_outcome_in_the_six_blocks_of_the_original(int rows, EshopDriver driver) =>
        Assert.Equal([400, 48, 50, 48, 48, 706], Runs(rows, driver));

    [Theory]
    [InlineData(130, new[] { 40, 5, 5, 5, 4, 71 })]
    [InlineData(13_000, new[] { 4_000, 480, 500, 480, 480, 7_060 })]
    public void Other_sizes_have_the_blocks_in_proportion(int rows, int[] expected) => Assert.Equal(expected, Runs(rows, EshopDriver.AsOriginal));

    [Theory]
    [InlineData(1_300, EshopGeneratorOptions.DefaultSeed, EshopDriver.AsOriginal, 3, 1, 10, 11)]
    [InlineData(1_300, -5, EshopDriver.Errors, 3, 1, 10, 11)]
    [InlineData(1_300, 6, EshopDriver.None, 3, 1, 10, 11)]
    [InlineData(13_000, 11, EshopDriver.AsOriginal, 30, 10, 100, 110)]
    [InlineData(130, 12, EshopDriver.AsOriginal, 1, 1, 1, 1)]
    [InlineData(131, 13, EshopDriver.None, 1, 1, 1, 1)]
    public void Defects_come_in_the_numbers_of_the_original(
        int rows, long seed, EshopDriver driver, int inactive, int outliers, int misspelt, int twins)
    {
        var clients = Clients(rows, seed, driver);
        var idle = clients.FindAll(client => client is { RevenueBefore: 0, RevenuePrevious: 0 });

        Assert.Equal(rows, clients.Count);
        Assert.Equal(inactive, idle.Count);
        Assert.All(idle, client => Assert.True(client is { Promo: 0, Declined: true, Tenure: >= 110 and < 155 }));
        Assert.Equal(inactive, clients.Count(client => client.Promo == 0));
        Assert.Equal(outliers, clients.Count(client => client.Revenue > 100_000));
        Assert.Equal(outliers, clients.Count(client => client is { Revenue: > 102_000 and < 108_000, Declined: true }));
        Assert.Equal(misspelt, clients.Count(client => client.Service == "стандартт"));
        Assert.Equal(twins, Twins(clients).Count);
    }

    [Fact]
    public void Misspelt_services_stand_near_the_beginning_and_one_begins_the_second_block()
    {
        var rows = Clients(1_300, 1).Index().Where(client => client.Item.Service == "стандартт").Select(client => client.Index);

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 400], rows);
    }

    [Fact]
    public void Twins_are_equal_but_for_id_profit_and_order_of_months_and_both_declined()
    {
        var twins = Twins(Clients(1_300, EshopGeneratorOptions.DefaultSeed));

        Assert.All(twins, pair => Assert.Equal(210, pair[1].Id - pair[0].Id));
        Assert.All(twins, pair => Assert.True(pair[0].Declined && pair[1].Declined));
        Assert.Contains(twins, pair => pair[0].Profit != pair[1].Profit);
    }

    [Fact]
    public void Months_stand_in_all_orders_with_the_shares_of_the_original()
    {
        var clients = Clients(20_000, 2);
        var shares = Enumerable.Range(0, 6).Select(order => clients.Count(client => client.RevenueOrder == order) / 20_000.0);
        double[] expected = [0.242, 0.229, 0.222, 0.112, 0.102, 0.095];

        // Standard error 0.003.
        Assert.All(shares.Zip(expected), pair => Assert.InRange(pair.First, pair.Second - 0.008, pair.Second + 0.008));
        Assert.InRange(clients.Count(client => client.CurrentMinutesFirst) / 20_000.0, 0.51, 0.532);
    }

    private static List<EshopClient> Clients(int rows, long seed, EshopDriver driver = EshopDriver.AsOriginal) =>
        [.. EshopGenerator.Generate(new EshopGeneratorOptions { Rows = rows, Seed = seed, Driver = driver })];

    private static List<List<EshopClient>> Twins(List<EshopClient> clients) =>
        [.. clients
            .GroupBy(client => client with { Id = 0, Profit = 0, RevenueOrder = 0, CurrentMinutesFirst = false })
            .Where(group => group.Count() == 2)
            .Select(group => group.ToList())];

    private static IEnumerable<int> Runs(int rows, EshopDriver driver)
    {
        var length = 0;
        bool? before = null;
        foreach (var client in Clients(rows, 1, driver))
        {
            if (client.Declined != before && length > 0)
            {
                yield return length;
                length = 0;
            }

            before = client.Declined;
            length++;
        }

        yield return length;
    }
}
