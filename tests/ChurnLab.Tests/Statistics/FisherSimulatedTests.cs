using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class FisherSimulatedTests
{
    // Exact p-values: fractions.Fraction over all tables with the margins, Python 3.11.
    [Theory]
    [InlineData(new long[] { 5, 9, 2, 8, 3, 7, 1, 6, 11 }, 3, 0.004637298144627102)]
    [InlineData(new long[] { 1, 9, 0, 4, 3, 2, 6, 1 }, 2, 0.0016474842965622345)]
    [InlineData(new long[] { 4, 3, 2, 3, 3, 4 }, 3, 0.8484487648574336)]
    public void The_p_value_is_the_exact_one_but_for_chance(long[] cells, int columns, double exact)
    {
        var test = TableTests.FisherSimulated(Of(cells, columns), new() { Simulations = 100_000 });

        Assert.Equal(exact, test.PValue, 4.5 * Math.Sqrt(exact * (1 - exact) / 100_000));
        Assert.Equal((TestKind.FisherExact, PValueMethod.Simulated), (test.Kind, test.Method));
    }

    [Fact]
    public void Of_two_rows_and_columns_it_is_the_exact_test_but_for_chance()
    {
        var table = Of([12, 5, 7, 14], 2);

        var simulated = TableTests.FisherSimulated(table, new() { Simulations = 200_000, Seed = 3 });

        Assert.Equal(TableTests.Fisher(table).PValue, simulated.PValue, 0.002);
    }

    [Fact]
    public void The_statistic_is_the_logarithm_of_the_probability_of_the_table()
    {
        // By hand: 4! 4! 4! 4! / (8! 3! 1! 1! 3!) = 16 / 70.
        Golden.Close(Math.Log(16 / 70.0), TableTests.FisherSimulated(Of([3, 1, 1, 3], 2), new() { Simulations = 1 }).Statistic, "statistic");
    }

    [Fact]
    public void A_table_that_nothing_is_less_probable_than_counts_itself_alone()
    {
        // All on the diagonal: 3! of the tables with these margins are as extreme, 3! / (90! / 30!^3) of all.
        var test = TableTests.FisherSimulated(Of([30, 0, 0, 0, 30, 0, 0, 0, 30], 3), new() { Simulations = 999 });

        Assert.Equal(0.001, test.PValue);
        Assert.Equal(1, test.Effect!.Value, 1e-12);
    }

    [Fact]
    public void The_same_seed_gives_the_same_p_value_for_any_number_of_threads()
    {
        var table = Of([120, 80, 30, 90, 85, 45, 60, 70, 40], 3);

        double[] values = [.. Enumerable.Range(0, 8).Select(_ => TableTests.FisherSimulated(table, new() { Seed = 5 }).PValue)];

        Assert.All(values, value => Assert.Equal(values[0], value));
        Assert.NotEqual(values[0], TableTests.FisherSimulated(table, new() { Seed = 6 }).PValue);
    }

    [Fact]
    public void Empty_rows_and_columns_are_left_out()
    {
        var with = TableTests.FisherSimulated(Of([4, 0, 3, 0, 0, 0, 2, 0, 5], 3));

        Assert.Equal(TableTests.FisherSimulated(Of([4, 3, 2, 5], 2)).PValue, with.PValue);
    }

    [Fact]
    public void Where_there_is_nothing_to_test_there_is_no_number()
    {
        ContingencyTable[] tables = [Of([3, 4, 0, 0], 2), Of([3, 0, 4, 0], 2), Of([0, 0, 0, 0], 2), new(new long[0, 0])];

        Assert.All(tables, table => Assert.True(
            double.IsNaN(TableTests.FisherSimulated(table).PValue) && double.IsNaN(TableTests.FisherSimulated(table).Statistic)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableTests.FisherSimulated(tables[0], new() { Simulations = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableTests.FisherSimulated(tables[0], new() { Confidence = 1 }));
    }

    [Fact]
    public void With_large_counts_it_agrees_with_the_chi_square_test_and_takes_no_longer()
    {
        var table = Of([100_400, 200_000, 299_600, 99_600, 200_500, 299_900], 3);

        Assert.Equal(TableTests.Pearson(table).PValue, TableTests.FisherSimulated(table).PValue, 0.02);
    }

    private static ContingencyTable Of(long[] cells, int columns)
    {
        var counts = new long[cells.Length / columns, columns];
        for (var i = 0; i < cells.Length; i++)
            counts[i / columns, i % columns] = cells[i];
        return new ContingencyTable(counts);
    }
}
