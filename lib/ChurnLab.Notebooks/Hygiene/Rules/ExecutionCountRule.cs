using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Counts change with each run and say nothing to a reader.</summary>
internal sealed class ExecutionCountRule() : CellRule("no-execution-counts", "Code cells hold no execution count.")
{
    public override bool Fixable => true;

    private protected override (string Problem, string Remedy)? CheckCell(NotebookCell cell) => cell.Json["execution_count"] is { } count
        ? ($"The cell holds the execution count {JsonTextWriter.Write(count, NotebookLayout.Default)}.", "Clear the outputs before you commit.")
        : null;

    internal override void Mend(NotebookDocument document)
    {
        foreach (var cell in document.Cells.Where(cell => cell.Json["execution_count"] is not null))
            cell.ExecutionCount = null;
    }
}
