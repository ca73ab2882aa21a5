using System.Globalization;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Tests.Studies.Macro;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2017Q4", 2017, 4, "2017-10-01", "2017-12-31")]
    [InlineData("2020Q1", 2020, 1, "2020-01-01", "2020-03-31")]
    [InlineData("1993Q2", 1993, 2, "1993-04-01", "1993-06-30")]
    public void A_quarter_knows_its_year_number_and_days(string text, int year, int number, string start, string end)
    {
        var quarter = Quarter.Parse(text);

        Assert.Equal((year, number), (quarter.Year, quarter.Number));
        Assert.Equal((Day(start), Day(end)), (quarter.Start, quarter.End));
        Assert.Equal(quarter, Quarter.Of(quarter.Start));
        Assert.Equal(quarter, Quarter.Of(quarter.End));
        Assert.Equal(text, quarter.ToString());
    }

    [Theory]
    [InlineData("2017Q5")]
    [InlineData("2017Q0")]
    [InlineData("2017q4")]
    [InlineData("17Q4")]
    [InlineData("+017Q4")]
    [InlineData("0000Q1")]
    [InlineData("2017Q4 ")]
    [InlineData("")]
    public void Other_texts_are_no_quarters(string text)
    {
        Assert.False(Quarter.TryParse(text, out _));
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => Quarter.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quarters_count_on_over_the_years()
    {
        var quarter = Quarter.Of(2019, 4);

        Assert.Equal(Quarter.Of(2020, 1), quarter.Plus(1));
        Assert.Equal(Quarter.Of(2018, 4), quarter.Plus(-4));
        Assert.Equal(-5, quarter.Since(Quarter.Of(2021, 1)));
        Assert.True(quarter < quarter.Plus(1) && quarter >= quarter.Plus(0));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    [InlineData(2020, 0)]
    [InlineData(2020, 5)]
    public void Numbers_outside_the_calendar_are_refused(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quarter.Of(year, number));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
