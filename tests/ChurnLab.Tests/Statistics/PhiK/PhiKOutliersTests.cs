using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class PhiKOutliersTests
{
    // SciPy 1.10.1: with k = expected · ratio + 1 and q = ratio / (1 + ratio), mid-p by nbinom(k, q): sf(n) + pmf(n) / 2 or
    // cdf(n) - pmf(n) / 2, Z by norm.isf.
    [Theory]
    [InlineData(0, 0, 0.2647058823529412, 0.2208475983881656, 5.2005055259106365)]
    [InlineData(0, 1, 9.35, 4.178651098141599, -2.126169168244379)]
    [InlineData(1, 0, 7.619047619047619, 3.492475753854913, -1.458609814093701)]
    [InlineData(1, 1, 2.0416666666666665, 1.168184776178964, 2.9592093883843305)]
    [InlineData(2, 0, 12.31578947368421, 5.298798990259473, -3.4816833264383398)]
    [InlineData(2, 2, 0.9259259259259259, 0.6121183037301859, 4.4007469861240365)]
    public void A_cell_is_compared_with_what_the_rest_of_the_table_expects(
        int row, int column, double expected, double error, double z)
    {
        var cell = PhiK.Outliers(PhiKReference.Table("h33"))[(row * 3) + column];

        Assert.Equal((row, column), (cell.Row, cell.Column));
        Golden.Close(expected, cell.Expected, "expected");
        Golden.Close(error, cell.ExpectedError, "error");
        Golden.Close(z, cell.Z, "Z", 1e-8);
    }

    [Fact]
    public void A_cell_as_expected_is_no_outlier() => Assert.All(
        PhiK.Outliers(new ContingencyTable(new long[,] { { 100, 200 }, { 200, 400 } })),
        cell => Assert.InRange(cell.Z, -0.1, 0.1));

    // SciPy 1.10.1: the logarithms of nbinom's terms from the count on added up by hand, Z by a search with log_ndtr.
    [Theory]
    [InlineData(20_000, -79223.93212898806, 398.0377535794416)]
    [InlineData(320_000, -1309563.911980034, 1618.366833488827)]
    public void A_cell_beyond_all_numbers_still_has_a_Z(long count, double log, double z)
    {
        var cell = PhiK.Outliers(new ContingencyTable(new[,] { { count, 1000, 1000 }, { 1000, 90_000, 90_000 } }))[0];

        Golden.Close(log, cell.LogPValue, "ln p");
        Golden.Close(z, cell.Z, "Z");
    }

    [Fact]
    public void A_row_that_stands_in_one_column_alone_has_a_finite_result()
    {
        var cells = PhiK.Outliers(new ContingencyTable(new long[,] { { 50, 0 }, { 0, 50 } }));

        Assert.InRange(cells[0].Z, 3, 30);
        Assert.InRange(cells[1].Z, -30, -1);
    }

    [Fact]
    public void Empty_rows_and_tables_without_variation_have_no_results()
    {
        var cells = PhiK.Outliers(new ContingencyTable(new long[,] { { 5, 7 }, { 0, 0 }, { 8, 3 } }));

        Assert.Equal((double.NaN, double.NaN), (cells[2].Z, cells[3].Expected));
        Assert.True(double.IsFinite(cells[0].Z));
        Assert.All(PhiK.Outliers(new ContingencyTable(new long[,] { { 5, 7 } })), cell => Assert.Equal(double.NaN, cell.Z));
        Assert.Empty(PhiK.Outliers(new ContingencyTable(new long[0, 0])));
    }
}
