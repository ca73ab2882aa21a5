using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

public sealed class ChiSquareTests
{
    private static readonly JsonElement Reference = Golden.Read("Statistics", "chi_square.json");

    public static TheoryData<string> Tables =>
        [.. Reference.GetProperty("independence").EnumerateObject().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_test_of_independence_agrees_with_SciPy(string name)
    {
        var expected = Reference.GetProperty("independence").GetProperty(name);

        var test = ChiSquare.Independence(Table(expected.GetProperty("counts")));

        // "independent" is 0 in exact arithmetic.
        if (name == "independent")
            Assert.Equal(0, test.Statistic, 12);
        else
            Golden.Close(expected.GetProperty("statistic").Number(), test.Statistic, "statistic");
        Assert.Equal(expected.GetProperty("freedom").GetInt32(), test.DegreesOfFreedom);
        Golden.Close(expected.GetProperty("p").Number(), test.PValue, "p", name == "independent" ? 1e-6 : 1e-9);
        Golden.Close(expected.GetProperty("smallest").Number(), test.SmallestExpected, "smallest expected");
        if (name != "independent")
            Golden.Close(expected.GetProperty("v").Number(), test.CramersV, "V");
    }

    [Fact]
    public void Far_tails_keep_their_digits()
    {
        var points = Reference.GetProperty("survival").EnumerateArray().Select(point => point.Numbers()).ToList();

        Assert.Contains(points, point => point[2] < 1e-200);
        Assert.All(points, point => Golden.Close(
            point[2], ChiSquare.SurvivalFunction(point[0], point[1]), $"sf({point[0]}, {point[1]})", 1e-10));
    }

    [Fact]
    public void Empty_rows_and_columns_are_left_out()
    {
        var full = ChiSquare.Independence(new ContingencyTable(new long[,] { { 30, 10 }, { 20, 40 } }));

        var gaps = ChiSquare.Independence(new ContingencyTable(new long[,] { { 30, 0, 10 }, { 0, 0, 0 }, { 20, 0, 40 } }));

        Assert.Equal(full, gaps);
    }

    [Fact]
    public void One_row_or_no_count_leaves_nothing_to_test()
    {
        Assert.All([new long[,] { { 3, 4, 5 } }, new long[,] { { 3 }, { 4 } }, new long[0, 0], new long[2, 2]], counts =>
        {
            var test = ChiSquare.Independence(new ContingencyTable(counts));

            Assert.Equal((0.0, 0, 1.0), (test.Statistic, test.DegreesOfFreedom, test.PValue));
            Assert.True(double.IsNaN(test.CramersV) && double.IsNaN(test.CorrectedCramersV));
        });
    }

    [Fact]
    public void A_perfect_association_has_a_V_of_one()
    {
        var test = ChiSquare.Independence(new ContingencyTable(new long[,] { { 50, 0, 0 }, { 0, 30, 0 }, { 0, 0, 20 } }));

        Assert.Equal(1, test.CramersV, 12);
        Assert.Equal(1, test.CorrectedCramersV, 12);
    }

    [Fact]
    public void The_corrected_V_takes_off_what_chance_gives()
    {
        // phi² = 16.667/100, less 1/99; rows and columns 2 − 1/99 each: √(0.156566/0.989899).
        var test = ChiSquare.Independence(new ContingencyTable(new long[,] { { 30, 10 }, { 20, 40 } }));

        Assert.Equal(0.3977, test.CorrectedCramersV, 4);
        Assert.Equal(0.4082, test.CramersV, 4);
    }

    [Fact]
    public void Codes_are_counted_where_both_are_known()
    {
        var table = ContingencyTable.Of([0, 1, 1, -1, 0], [0, 1, 1, 0, -1], 2, 2);

        Assert.Equal((1L, 0L, 0L, 2L, 3L), (table[0, 0], table[0, 1], table[1, 0], table[1, 1], table.Total));
    }

    [Fact]
    public void Impossible_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContingencyTable(new long[,] { { -1 } }));
        Assert.Throws<ArgumentException>(() => ContingencyTable.Of([0], [0, 0], 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquare.SurvivalFunction(1, 0));
    }

    private static ContingencyTable Table(JsonElement rows)
    {
        var lines = rows.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt64()).ToArray()).ToArray();
        var counts = new long[lines.Length, lines[0].Length];
        for (var row = 0; row < lines.Length; row++)
        {
            for (var column = 0; column < lines[row].Length; column++)
                counts[row, column] = lines[row][column];
        }

        return new ContingencyTable(counts);
    }
}
