using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions;

public sealed class CellDialectTests
{
    [Fact]
    public void A_cell_without_language_lines_is_one_part_in_the_language_of_the_cell()
    {
        Assert.Equal([new CellDialect.Part("csharp", "var a = 1;\r\na", Timed: false)], CellDialect.Split(new(1, "var a = 1;\r\na")));
        Assert.Equal([new CellDialect.Part("markdown", "# Текст", Timed: false)], CellDialect.Split(new(1, "# Текст", "md")));
    }

    [Fact]
    public void Language_lines_divide_a_cell_and_csharp_keeps_its_line_numbers()
    {
        var parts = CellDialect.Split(new(1, "1\n#!html\n<p>\n#!C#\n2"));

        Assert.Equal(
            [
                new CellDialect.Part("csharp", "1", Timed: false),
                new CellDialect.Part("html", "<p>", Timed: false),
                new CellDialect.Part("csharp", "\n\n\n\n2", Timed: false),
            ],
            parts);
    }

    [Fact]
    public void Time_belongs_to_the_next_part_only()
    {
        var parts = CellDialect.Split(new(1, "#!time\n1\n#!csharp\n2"));

        Assert.Equal([true, false], parts.Select(part => part.Timed));
    }

    [Fact]
    public void Parts_without_text_are_left_out() => Assert.Empty(CellDialect.Split(new(1, "#!html\n\n  \n#!csharp\n")));

    [Theory]
    [InlineData("1\n#!connect mssql", 2, "'#!connect mssql' is not known here: expected one of #!csharp, ")]
    [InlineData("#!fsharp\n1", 1, "'#!fsharp' is not known here")]
    public void An_unknown_line_is_named_with_what_exists(string text, int line, string sentence)
    {
        var failure = Assert.Throws<CellDialectException>(() => CellDialect.Split(new(1, text)));

        Assert.StartsWith(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Equal(line, failure.Line);
    }

    [Theory]
    [InlineData("html", "text/html", "x")]
    [InlineData("markdown", "text/markdown", "x")]
    [InlineData("mermaid", "text/vnd.mermaid", "x")]
    [InlineData("javascript", "text/html", "<script type=\"text/javascript\">\nx\n</script>")]
    public void Other_languages_are_shown_by_their_media_type(string language, string mimeType, string content) =>
        Assert.Equal(content, (string?)CellDialect.Show(new(language, "x", Timed: false))[mimeType]);
}
