using ChurnLab.Frames;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Tests.Studies.Macro;

public sealed class MacroTableTests : IDisposable
{
    private const string Header = "quarter,key_rate_end_pct,usd_rub_avg,cpi_yoy_end_pct,life_expectancy_male_y,life_expectancy_female_y\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-macro-").FullName;

    [Fact]
    public void The_table_of_the_library_covers_the_quarters_of_the_fund()
    {
        var table = MacroTable.Default;

        Assert.Equal((Quarter.Of(1993, 2), Quarter.Of(2025, 4), 131), (table.First, table.Last, table.Quarters.Count));
        Assert.Equal(20, table[Quarter.Of(2022, 1)].KeyRate);
        Assert.Equal(8.25, table[Quarter.Of(2012, 4)].KeyRate);
        Assert.Equal(68.04, table[Quarter.Of(2023, 2)].LifeExpectancyMen, 2);
    }

    [Fact]
    public void The_dollar_makes_no_jump_where_the_rouble_lost_three_zeros()
    {
        var table = MacroTable.Default;

        Assert.InRange(table[Quarter.Of(1998, 1)].UsdRate / table[Quarter.Of(1997, 4)].UsdRate, 0.9, 1.2);
    }

    [Fact]
    public void Known_at_the_end_of_a_quarter_is_only_what_was_published_by_then()
    {
        var table = MacroTable.Default;
        var quarter = Quarter.Of(2022, 2);
        var known = table.KnownAt(quarter);

        Assert.Equal(table[quarter].KeyRate, known.KeyRate);
        Assert.Equal(table[quarter].UsdRate, known.UsdRate);
        Assert.Equal(table[quarter.Plus(-1)].Inflation, known.Inflation);
        Assert.Equal(table[quarter.Plus(-1)].PriceLevel, known.PriceLevel);
        Assert.Equal(table[Quarter.Of(2020, 2)].LifeExpectancyWomen, known.LifeExpectancyWomen);
        Assert.Equal(table[Quarter.Of(2020, 2)].LifeExpectancyMen, known.LifeExpectancyMen);
    }

    [Fact]
    public void Prices_grow_by_the_inflation_of_each_year()
    {
        var table = MacroTable.Default;

        Assert.Equal(1, table[Quarter.Of(2000, 4)].PriceLevel);
        foreach (var (before, now) in table.Quarters.Zip(table.Quarters.Skip(4)))
            Assert.Equal(1 + (now.Inflation / 100), now.PriceLevel / before.PriceLevel, 12);
    }

    [Fact]
    public void What_lies_before_the_table_is_not_known()
    {
        var known = MacroTable.Default.KnownAt(MacroTable.Default.First);

        Assert.True(double.IsNaN(known.Inflation) && double.IsNaN(known.PriceLevel) && double.IsNaN(known.LifeExpectancyMen));
        Assert.Equal(140, known.KeyRate);
    }

    [Fact]
    public void A_quarter_beyond_the_table_is_named_with_what_to_do()
    {
        var message = Assert.Throws<FrameException>(() => MacroTable.Default.KnownAt(Quarter.Of(2031, 1))).Message;

        Assert.Equal("The macro table reaches from 1993Q2 to 2025Q4; 2031Q1 is needed: add it to the file.", message);
    }

    [Theory]
    [InlineData("2020Q1,6,70,2.5,68,78\n2020Q3,4,73,3.7,66,76\n", "line 3: found the quarter 2020Q3, expected 2020Q2; add the missing quarter.")]
    [InlineData("2020Q5,6,70,2.5,68,78\n", "line 2, column 'quarter': found '2020Q5', expected a quarter such as 2017Q4.")]
    [InlineData("", "has no rows of data, expected at least 1.")]
    public void A_table_with_a_gap_says_where(string lines, string expected)
    {
        var path = Written(lines);

        var message = Assert.Throws<FrameException>(() => MacroTable.Load(path)).Message;

        Assert.StartsWith("macro.csv", message, StringComparison.Ordinal);
        Assert.EndsWith(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_ones_own_is_read()
    {
        var path = Written("2020Q1,6,70,2.5,68,78\n2020Q2,4.5,72,3.2,,\n");

        var table = MacroTable.Load(path);

        Assert.Equal(4.5, table[Quarter.Of(2020, 2)].KeyRate);
        Assert.True(double.IsNaN(table[Quarter.Of(2020, 2)].LifeExpectancyMen));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Written(string lines)
    {
        var path = Path.Combine(_folder, "macro.csv");
        File.WriteAllText(path, Header + lines);
        return path;
    }
}
