using System.Globalization;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class RussianTextTests
{
    [Theory]
    [InlineData(1234567.891, 2, "1\u202F234\u202F567,89")]
    [InlineData(-12345.0, 0, "−12\u202F345")]
    [InlineData(2024.0, 0, "2024")]
    [InlineData(0.5, 3, "0,500")]
    [InlineData(double.NegativeInfinity, 1, "−∞")]
    [InlineData(double.NaN, 1, "—")]
    public void Numbers_have_a_comma_and_thin_spaces(double value, int decimals, string expected) =>
        Assert.Equal(expected, RussianText.Number(value, decimals));

    [Theory]
    [InlineData(0, "0\u00A0строк")]
    [InlineData(1, "1\u00A0строка")]
    [InlineData(3, "3\u00A0строки")]
    [InlineData(5, "5\u00A0строк")]
    [InlineData(11, "11\u00A0строк")]
    [InlineData(21, "21\u00A0строка")]
    [InlineData(112, "112\u00A0строк")]
    [InlineData(10_000, "10\u202F000\u00A0строк")]
    [InlineData(1_000_004, "1\u202F000\u202F004\u00A0строки")]
    public void Nouns_agree_with_their_number(long count, string expected) =>
        Assert.Equal(expected, RussianText.Count(count, "строка", "строки", "строк"));

    [Fact]
    public void Shares_and_days_are_written_out()
    {
        Assert.Equal("18,2\u202F%", RussianText.Percent(0.182));
        Assert.Equal("46,3\u202F%", RussianText.Percent(37.0 / 80));
        Assert.Equal("—", RussianText.Percent(double.NaN));
        Assert.Equal("09.05.2024", RussianText.Date(new DateOnly(2024, 5, 9)));
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("12\u202F345,60", RussianText.Number(12345.6, 2));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
