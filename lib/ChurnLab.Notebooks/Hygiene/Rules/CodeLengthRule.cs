using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A long cell is plumbing that belongs in the library.</summary>
internal sealed class CodeLengthRule() : HygieneRule("code-length", $"A code cell has at most {Limit} lines.")
{
    private const int Limit = 25;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            var lines = cell.Source.TrimEnd().AsSpan().Count('\n') + 1;
            if (cell.Kind == CellKind.Code && lines > Limit)
                yield return OnCell(document, i, $"The code cell has {lines} lines; at most {Limit} are allowed.", "Move work into the library or split the cell.", Limit + 1);
        }
    }
}
