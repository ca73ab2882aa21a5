using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class EmptyCellRuleTests
{
    [Fact]
    public void Empty_cells_are_numbered_as_found_and_removed()
    {
        var document = TidyNotebook.With(NotebookCell.Code(""), NotebookCell.Code("1"), NotebookCell.Markdown(" \n"));
        Assert.Equal(
            ["cell 2: The cell is empty. Remove it. [no-empty-cells]", "cell 4: The cell is empty. Remove it. [no-empty-cells]"],
            TidyNotebook.Findings("no-empty-cells", document));
        Assert.Equal(["# Title", "1"], TidyNotebook.Fixed("no-empty-cells", document).Cells.Select(cell => cell.Source));
    }
}
