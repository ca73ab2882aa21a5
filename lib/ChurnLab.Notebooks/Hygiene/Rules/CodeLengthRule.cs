using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A long cell is plumbing that belongs in the library.</summary>
internal sealed class CodeLengthRule() : CellRule("code-length", $"A code cell has at most {Limit} lines.")
{
    private const int Limit = 25;

    private protected override (string Problem, string Remedy)? CheckCell(NotebookCell cell)
    {
        var lines = cell.Source.TrimEnd().AsSpan().Count('\n') + 1;
        return cell.Kind == CellKind.Code && lines > Limit
            ? ($"The code cell has {lines} lines; at most {Limit} are allowed.", "Move work into the library or split the cell.")
            : null;
    }
}
