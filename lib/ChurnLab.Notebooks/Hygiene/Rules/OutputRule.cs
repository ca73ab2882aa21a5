using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Outputs hold data of customers, grow the history and go stale.</summary>
internal sealed class OutputRule() : CellRule("no-outputs", "Code cells hold no outputs.")
{
    private const string Remedy = "Clear the outputs before you commit.";

    public override bool Fixable => true;

    private protected override (string Problem, string Remedy)? CheckCell(NotebookCell cell) => cell.Outputs.Count switch
    {
        0 => null,
        1 => ("The cell holds 1 output.", Remedy),
        var count => ($"The cell holds {count} outputs.", Remedy),
    };

    internal override void Mend(NotebookDocument document)
    {
        foreach (var cell in document.Cells.Where(cell => cell.Outputs.Count > 0))
            cell.SetOutputs([]);
    }
}
