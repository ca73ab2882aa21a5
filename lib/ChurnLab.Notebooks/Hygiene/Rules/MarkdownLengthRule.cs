using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>One idea per cell.</summary>
internal sealed class MarkdownLengthRule() : CellRule("markdown-length", $"A Markdown cell has at most {Limit} words.")
{
    private const int Limit = 120;

    private protected override (string Problem, string Remedy)? CheckCell(NotebookCell cell)
    {
        var words = cell.Source
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Any(char.IsLetterOrDigit));
        return cell.Kind == CellKind.Markdown && words > Limit
            ? ($"The Markdown cell has {words} words; at most {Limit} are allowed.", "Shorten the text or split the cell.")
            : null;
    }
}
