using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

// Expected values: the same model by Newton's steps for Poisson counts (numpy 1.24.2, least squares of the full design) and scipy 1.10.1 (chi2.sf).
public sealed class HomogeneousAssociationTests
{
    private static readonly ContingencyTable[] Alike = [Of(12, 5, 7, 14), Of(9, 11, 4, 16), Of(20, 6, 15, 9)];

    private static readonly ContingencyTable[] Unlike =
        [new(new long[,] { { 120, 30 }, { 50, 60 }, { 33, 21 } }), new(new long[,] { { 20, 44 }, { 70, 8 }, { 41, 40 } })];

    [Fact]
    public void Tables_of_two_by_two_are_tested_by_the_ratio_of_likelihoods()
    {
        var test = HomogeneousAssociation.Test(Alike);

        Golden.Close(0.8774590967976765, test.Statistic, "statistic");
        Golden.Close(0.6448551581583035, test.PValue, "p");
        Assert.Equal([2.0], test.DegreesOfFreedom);
        Assert.Equal([38L, 40L, 50L], test.SampleSizes);
        Assert.False(test.Effect!.IsResolved);
    }

    [Fact]
    public void A_level_without_counts_does_not_make_expected_counts_small()
    {
        var empty = Alike.Select(table => new ContingencyTable(new long[,] { { table[0, 0], table[0, 1] }, { 0, 0 }, { table[1, 0], table[1, 1] } })).ToArray();

        var (plain, padded) = (HomogeneousAssociation.Test(Alike), HomogeneousAssociation.Test(empty));

        Assert.Equal([2.0], padded.DegreesOfFreedom);
        Golden.Close(plain.Statistic, padded.Statistic, "statistic");
        Assert.True(padded.Assumptions[0].Measured > 4);
        Golden.Close(plain.Assumptions[0].Measured, padded.Assumptions[0].Measured, "smallest");
    }

    [Fact]
    public void Factors_of_several_levels_are_tested_too()
    {
        var test = HomogeneousAssociation.Test(Unlike);

        Golden.Close(89.79892926364928, test.Statistic, "statistic");
        Golden.Close(3.16526641704865e-20, test.PValue, "p");
        Assert.Equal([2.0], test.DegreesOfFreedom);
        Golden.Close(Math.Sqrt(89.79892926364928 / 537), test.Effect!.Value, "w");
        Assert.InRange(test.Effect.Lower, 0.3, test.Effect.Value);
        Assert.InRange(test.Effect.Upper, test.Effect.Value, 0.5);
        Assert.StartsWith("Тест однородности связи: связь двух признаков зависит от третьего (p < 0,0001).", test.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Expected_counts_keep_every_sum_of_two_factors()
    {
        var expected = HomogeneousAssociation.Test(Unlike).Expected;

        Golden.Close(99.928566154072, expected[0][0, 0], "first cell");
        Golden.Close(38.004270797568, expected[1][2, 1], "last cell");
        Golden.Close(150, expected[0][0, 0] + expected[0][0, 1], "row of a stratum");
        Golden.Close(203, expected[0][0, 0] + expected[0][1, 0] + expected[0][2, 0], "column of a stratum");
        Golden.Close(140, expected[0][0, 0] + expected[1][0, 0], "cell over the strata");
    }

    [Fact]
    public void The_order_of_strata_rows_and_columns_changes_nothing()
    {
        var turned = Unlike.Reverse().Select(table => Turned(table)).ToArray();

        var (plain, other) = (HomogeneousAssociation.Test(Unlike), HomogeneousAssociation.Test(turned));

        Golden.Close(plain.Statistic, other.Statistic, "statistic");
        Golden.Close(plain.PValue, other.PValue, "p");
    }

    [Fact]
    public void What_is_empty_whatever_the_association_takes_no_degree_of_freedom()
    {
        var withEmptyRow = Unlike.Select(table => new ContingencyTable(new long[,]
        {
            { table[0, 0], table[0, 1] }, { 0, 0 }, { table[1, 0], table[1, 1] }, { table[2, 0], table[2, 1] },
        })).ToArray();

        var test = HomogeneousAssociation.Test(withEmptyRow);

        Golden.Close(89.79892926364928, test.Statistic, "statistic");
        Assert.Equal([2.0], test.DegreesOfFreedom);
    }

    [Fact]
    public void A_single_stratum_an_empty_table_and_one_outcome_allow_no_test()
    {
        ContingencyTable[][] nothing =
            [[Of(12, 5, 7, 14)], [Of(0, 0, 0, 0), Of(0, 0, 0, 0)], [Of(5, 0, 6, 0), Of(7, 0, 8, 0)], [Of(3, 4, 0, 0), Of(0, 0, 5, 6)]];

        Assert.All(nothing, static strata =>
        {
            var test = HomogeneousAssociation.Test(strata);
            Assert.Equal((double.NaN, double.NaN), (test.Statistic, test.PValue));
            Assert.True(double.IsNaN(test.Effect!.Value));
        });
    }

    [Fact]
    public void A_cell_of_nobody_is_no_obstacle()
    {
        var test = HomogeneousAssociation.Test([Of(0, 5, 7, 14), Of(9, 11, 4, 16)]);

        Assert.InRange(test.Statistic, 3, 10);
        Assert.Equal([1.0], test.DegreesOfFreedom);
        Assert.InRange(test.PValue, 0.001, 0.1);
    }

    [Fact]
    public void Tables_of_different_shapes_are_refused()
    {
        Assert.Throws<ArgumentException>(() => HomogeneousAssociation.Test([]));
        Assert.Throws<ArgumentException>(() => HomogeneousAssociation.Test([Alike[0], Unlike[0]]));
    }

    private static ContingencyTable Of(long a, long b, long c, long d) => new(new[,] { { a, b }, { c, d } });

    private static ContingencyTable Turned(ContingencyTable table)
    {
        var counts = new long[table.RowCount, table.ColumnCount];
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.ColumnCount; column++)
                counts[row, column] = table[table.RowCount - 1 - row, table.ColumnCount - 1 - column];
        }

        return new(counts);
    }
}
