using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Empty cells are left-overs of editing.</summary>
internal sealed class EmptyCellRule() : HygieneRule("no-empty-cells", "No cell is empty.")
{
    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            if (IsEmpty(document.Cells[i]))
                yield return OnCell(document, i, "The cell is empty.", "Remove it.");
        }
    }

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
