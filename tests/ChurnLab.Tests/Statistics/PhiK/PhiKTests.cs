using System.Text.Json;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Statistics;

public sealed class PhiKTests
{
    private static readonly JsonElement Reference = PhiKReference.Small;

    public static TheoryData<string> Tables =>
        [.. Reference.GetProperty("phik_from_hist2d").EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_gives_the_value_of_phik(string name)
    {
        var expected = Reference.GetProperty("phik_from_hist2d").GetProperty(name);

        Assert.Equal(expected.GetProperty("phik").GetDouble(), PhiK.Of(PhiKReference.Table(name)), PhiKReference.SearchEnd);
        Assert.Equal(expected.GetProperty("phik_no_noise").GetDouble(), PhiK.Of(PhiKReference.Table(name), false), PhiKReference.SearchEnd);
    }

    [Fact]
    public void A_chi_square_gives_the_value_of_phik()
    {
        var cases = Reference.GetProperty("phik_from_chi2");
        Assert.Equal(10, cases.GetArrayLength());
        foreach (var item in cases.EnumerateArray())
        {
            var value = PhiK.FromChiSquare(
                item.GetProperty("chi2").GetDouble(),
                item.GetProperty("n").GetInt64(),
                item.GetProperty("nx").GetInt32(),
                item.GetProperty("ny").GetInt32(),
                item.GetProperty("pedestal").GetDouble());

            Assert.Equal(item.GetProperty("phik").GetDouble(), value, PhiKReference.SearchEnd);
        }
    }

    [Fact]
    public void Two_rows_and_two_columns_have_a_closed_form()
    {
        // Sheppard: every quadrant deviates by asin(φ) / 2π; the ends at ±5 change the 6th digit only.
        var value = PhiK.FromChiSquare(51, 1000, 2, 2, 1);

        Assert.Equal(Math.Sin(Math.PI / 2 * Math.Sqrt(50.0 / 999)), value, 2e-6);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(0.003)]
    [InlineData(0.25)]
    [InlineData(0.9)]
    [InlineData(0.999999)]
    public void The_order_of_rows_and_columns_does_not_matter_and_a_larger_chi_square_gives_a_larger_value(double share)
    {
        var value = PhiK.FromChiSquare(share * 2000, 1000, 3, 7, 0);

        Assert.Equal(value, PhiK.FromChiSquare(share * 2000, 1000, 7, 3, 0));
        Assert.InRange(value, double.Epsilon, 1);
        Assert.True(PhiK.FromChiSquare((share * 2000) + 1e-7, 1000, 3, 7, 0) > value);
    }

    [Fact]
    public void Empty_rows_and_columns_are_left_out()
    {
        var full = new ContingencyTable(new long[,] { { 10, 2, 1 }, { 3, 12, 4 }, { 0, 5, 13 } });
        var gaps = new ContingencyTable(new long[,] { { 10, 0, 2, 1 }, { 0, 0, 0, 0 }, { 3, 0, 12, 4 }, { 0, 0, 5, 13 } });

        Assert.Equal(PhiK.Of(full), PhiK.Of(gaps));
    }

    [Fact]
    public void A_perfect_association_of_three_levels_is_one() =>
        Assert.Equal(1, PhiK.Of(new ContingencyTable(new long[,] { { 0, 7, 0 }, { 11, 0, 0 }, { 0, 0, 3 } })));

    [Fact]
    public void Without_two_rows_and_two_columns_there_is_no_value()
    {
        Assert.Equal(double.NaN, PhiK.Of(new ContingencyTable(new long[0, 0])));
        Assert.Equal(double.NaN, PhiK.Of(new ContingencyTable(new long[,] { { 0, 0 }, { 0, 0 } })));
        Assert.Equal(double.NaN, PhiK.Of(new ContingencyTable(new long[,] { { 3, 4 }, { 0, 0 } })));
        Assert.Equal(double.NaN, PhiK.FromChiSquare(double.NaN, 10, 2, 2, 0));
    }

    [Theory]
    [InlineData(-1, 10, 2, 2, 0)]
    [InlineData(1, 0, 2, 2, 0)]
    [InlineData(1, 10, 1, 2, 0)]
    [InlineData(1, 10, 2, 1, 0)]
    [InlineData(1, 10, 2, 2, -1)]
    public void Numbers_outside_their_range_are_refused(double chi, long total, int rows, int columns, double pedestal) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PhiK.FromChiSquare(chi, total, rows, columns, pedestal));
}
