using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Outputs hold data of customers, grow the history and go stale.</summary>
internal sealed class OutputRule() : HygieneRule("no-outputs", "Code cells hold no outputs.")
{
    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var count = document.Cells[i].Outputs.Count;
            if (count > 0)
                yield return OnCell(document, i, $"The cell holds {count} output{(count == 1 ? "" : "s")}.", "Clear the outputs before you commit.");
        }
    }

    internal override void Mend(NotebookDocument document)
    {
        foreach (var cell in document.Cells.Where(cell => cell.Outputs.Count > 0))
            cell.SetOutputs([]);
    }
}
