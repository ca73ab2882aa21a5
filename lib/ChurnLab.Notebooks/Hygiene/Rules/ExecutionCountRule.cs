using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Counts change with each run and say nothing to a reader.</summary>
internal sealed class ExecutionCountRule() : HygieneRule("no-execution-counts", "Code cells hold no execution count.")
{
    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            if (document.Cells[i].Json["execution_count"] is { } count)
                yield return OnCell(document, i, $"The cell holds the execution count {count.ToJsonString()}.", "Clear the outputs before you commit.");
        }
    }

    internal override void Mend(NotebookDocument document)
    {
        foreach (var cell in document.Cells.Where(cell => cell.Json["execution_count"] is not null))
            cell.ExecutionCount = null;
    }
}
