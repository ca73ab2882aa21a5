using ChurnLab.Notebooks.Formatting;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("Анна", 4)]
    [InlineData("中文", 4)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("한글", 4)]
    [InlineData("Ａ", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("й", 1)]
    [InlineData("\u0438\u0306", 1)]
    [InlineData("😀", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("🇷🇺", 2)]
    [InlineData("€…—", 3)]
    [InlineData("❤", 1)]
    [InlineData("❤️", 2)]
    [InlineData("⏰", 2)]
    [InlineData("㉈", 1)]
    [InlineData("𠀀", 2)]
    [InlineData("ᄀ", 2)]
    [InlineData("𝄞", 1)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("ภาษา", 4)]
    public void A_column_is_as_wide_as_a_terminal_shows_its_text(string text, int width)
    {
        var rule = Shown.Text(new Dictionary<string, string> { ["k"] = text + "_____" }).Split('\n')[1];

        Assert.Equal(width + 5, rule.Length - "---  ".Length);
    }

    [Fact]
    public void Cells_and_lines_that_are_too_wide_are_cut()
    {
        var rows = new[]
        {
            new { Text = new string('x', 50), Wide = "中文中文中文中文中文中文中文中文中文中文中文", Marks = string.Concat(Enumerable.Repeat("e\u0301", 50)), Last = 1 },
            new { Text = "short", Wide = "中", Marks = "", Last = 2 },
        };

        Snapshot.Matches(
            Shown.Text(rows) + "\n\n" + Shown.Text(rows, new FormattingOptions { MaxLineWidth = 60, MaxCellWidth = 10 }) + "\n\n"
            + Shown.Text(rows, new FormattingOptions { MaxLineWidth = 20, MaxCellWidth = 10 }),
            "Notebooks", "Formatting", "wide-text-table.txt");
    }

    [Fact]
    public void No_line_ends_in_spaces() =>
        Assert.All(Shown.Text(new[] { new { A = "x", B = "" }, new { A = "longer", B = "" } }).Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
}
