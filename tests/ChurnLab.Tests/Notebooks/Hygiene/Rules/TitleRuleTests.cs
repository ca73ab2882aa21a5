using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class TitleRuleTests
{
    [Theory]
    [InlineData("# A", 0)]
    [InlineData("text\n\nA\n===\n", 0)]
    [InlineData("## A", 1)]
    [InlineData("```\n# A\n```", 1)]
    public void The_first_cell_has_a_heading_of_level_1(string source, int count)
    {
        var document = NotebookDocument.New();
        document.Insert(0, NotebookCell.Markdown(source.TrimEnd()));
        Assert.Equal(count, TidyNotebook.Findings("title", document).Length);
    }

    [Fact]
    public void Code_first_and_no_cells_are_found()
    {
        var document = NotebookDocument.New();
        Assert.StartsWith("The notebook has no cells.", Assert.Single(TidyNotebook.Findings("title", document)), StringComparison.Ordinal);
        document.Insert(0, NotebookCell.Code("// # A"));
        Assert.StartsWith("cell 1: The first cell is not Markdown.", Assert.Single(TidyNotebook.Findings("title", document)), StringComparison.Ordinal);
    }
}
