using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class CellFormatTests
{
    [Theory]
    [InlineData(new[] { 1.0, 20000 }, "1 | 20\u202F000")]
    [InlineData(new[] { 1.5, 2 }, "1,5 | 2,0")]
    [InlineData(new[] { 59214.82, 3 }, "59\u202F214,82 | 3,00")]
    [InlineData(new[] { 0.182341, 0.5 }, "0,1823 | 0,5000")]
    [InlineData(new[] { 12.3456, 0.00000012 }, "12,346 | 1,2E−7")]
    [InlineData(new[] { double.NaN }, "—")]
    public void Decimals_fit_the_numbers_of_the_column(double[] values, string expected)
    {
        var html = new Frame(new NumberColumn("x", values)).ToTable(new TableOptions { ShowSize = false }).ToText();

        Assert.Equal(expected, string.Join(" | ", html.TrimEnd('\n').Split('\n')[2..].Select(line => line.Trim())));
    }

    [Fact]
    public void A_format_says_how_cells_are_written()
    {
        Assert.Equal("183012", Written(new IntegerColumn("x", [183012]), CellFormat.Plain));
        Assert.Equal("12,50", Written(new NumberColumn("x", [12.5]), CellFormat.Number(2)));
        Assert.Equal("7,0", Written(new IntegerColumn("x", [7]), CellFormat.Number(1)));
        Assert.Equal("18\u202F%", Written(new NumberColumn("x", [0.18]), CellFormat.Percent(0)));
        Assert.Equal("да", Written(new BooleanColumn("x", [true]), CellFormat.Percent()));
        Assert.Equal("*текст*", Written(new TextColumn("x", ["текст"]), CellFormat.Custom(value => $"*{value}*")));
    }

    private static string Written(Column column, CellFormat format) =>
        new Frame(column).ToTable().WithColumn("x", format: format).ToText().Split('\n')[2].Trim();
}
