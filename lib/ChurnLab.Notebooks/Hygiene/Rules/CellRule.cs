using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A rule on each cell by itself.</summary>
internal abstract class CellRule(string id, string description) : HygieneRule(id, description)
{
    internal sealed override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            if (CheckCell(document.Cells[i]) is var (problem, remedy))
                yield return OnCell(document, i, problem, remedy);
        }
    }

    /// <summary>What is wrong with a cell and how to mend it; null when nothing is.</summary>
    private protected abstract (string Problem, string Remedy)? CheckCell(NotebookCell cell);
}
