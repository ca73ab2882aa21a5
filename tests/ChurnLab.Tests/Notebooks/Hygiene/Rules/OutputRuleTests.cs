using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class OutputRuleTests
{
    [Fact]
    public void Outputs_are_counted_and_removed()
    {
        var document = TidyNotebook.With(NotebookCell.Code("1"), NotebookCell.Code("2"));
        document.Cells[1].SetOutputs([CellOutput.Stream("stdout", "a"), CellOutput.Stream("stderr", "b")]);
        document.Cells[2].SetOutputs([CellOutput.Stream("stdout", "a")]);
        Assert.Equal(
            ["cell 2: The cell holds 2 outputs. Clear the outputs before you commit. [no-outputs]",
             "cell 3: The cell holds 1 output. Clear the outputs before you commit. [no-outputs]"],
            TidyNotebook.Findings("no-outputs", document));
        Assert.All(TidyNotebook.Fixed("no-outputs", document).Cells, cell => Assert.Empty(cell.Outputs));
    }
}
