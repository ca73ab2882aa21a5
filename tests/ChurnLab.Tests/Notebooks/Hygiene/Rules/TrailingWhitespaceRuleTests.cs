using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class TrailingWhitespaceRuleTests
{
    [Fact]
    public void White_space_at_line_ends_and_cell_ends_of_code_is_removed()
    {
        var document = TidyNotebook.With(NotebookCell.Code("var x = 1;\nvar y = 2; \t\r\n// z  \n\n"));
        Assert.StartsWith("cell 2, line 2: ", Assert.Single(TidyNotebook.Findings("no-trailing-whitespace", document)), StringComparison.Ordinal);
        Assert.Equal("var x = 1;\nvar y = 2;\n// z", TidyNotebook.Fixed("no-trailing-whitespace", document).Cells[1].Source);
    }

    [Theory]
    [InlineData("var s = \"\"\"\n  a  \n  \"\"\";")]
    [InlineData("var s = @\"a  \nb\";")]
    [InlineData("var s = $@\"a {1}  \nb\";")]
    [InlineData("var s = $\"\"\"\n  {1} a  \n  \"\"\";")]
    public void White_space_in_a_literal_is_part_of_the_program(string source)
    {
        Assert.Empty(TidyNotebook.Findings("no-trailing-whitespace", TidyNotebook.With(NotebookCell.Code(source))));
        var mended = TidyNotebook.Fixed("no-trailing-whitespace", TidyNotebook.With(NotebookCell.Code(source + "  \nvar t = 1;  ")));
        Assert.Equal(source + "\nvar t = 1;", mended.Cells[1].Source);
    }

    [Fact]
    public void A_hard_line_break_of_Markdown_stays()
    {
        var document = TidyNotebook.With(NotebookCell.Markdown("one  \ntwo\n"));
        Assert.Equal("one  \ntwo", TidyNotebook.Fixed("no-trailing-whitespace", document).Cells[1].Source);
    }

    [Fact]
    public void Lines_of_other_languages_stay() =>
        Assert.Empty(TidyNotebook.Findings("no-trailing-whitespace", TidyNotebook.With(NotebookCell.Code("let s = `a  \n`;", "javascript"))));
}
