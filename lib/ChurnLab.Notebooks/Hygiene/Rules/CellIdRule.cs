using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Reports, links and merges refer to cells by identity.</summary>
internal sealed class CellIdRule() : HygieneRule("cell-ids", "Every cell has an identity of its own.")
{
    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        var wanting = CellId.Wanting(document);
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            if (wanting.Contains(cell))
                yield return OnCell(document, i, ProblemOf(cell.Id), "Set 'id' to eight hexadecimal digits that no other cell has.");
        }
    }

    internal override void Mend(NotebookDocument document) => CellId.Ensure(document);

    private static string ProblemOf(string id) => id switch
    {
        "" => "The cell has no identity.",
        _ when CellId.IsValid(id) => $"The identity '{id}' belongs to an earlier cell.",
        _ => $"The identity '{id}' is not 1 to 64 letters, digits, '-' or '_'.",
    };
}
