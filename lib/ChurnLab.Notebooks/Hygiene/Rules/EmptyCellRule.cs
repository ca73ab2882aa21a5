using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Empty cells are left-overs of editing.</summary>
internal sealed class EmptyCellRule() : CellRule("no-empty-cells", "No cell is empty.")
{
    public override bool Fixable => true;

    private protected override (string Problem, string Remedy)? CheckCell(NotebookCell cell) =>
        IsEmpty(cell) ? ("The cell is empty.", "Remove it.") : null;

    internal override void Mend(NotebookDocument document)
    {
        for (var i = document.Cells.Count - 1; i >= 0; i--)
        {
            if (IsEmpty(document.Cells[i]))
                document.RemoveAt(i);
        }
    }

    private static bool IsEmpty(NotebookCell cell) => string.IsNullOrWhiteSpace(cell.Source);
}
