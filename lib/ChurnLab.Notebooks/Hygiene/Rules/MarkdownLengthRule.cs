using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>One idea per cell.</summary>
internal sealed class MarkdownLengthRule() : HygieneRule("markdown-length", $"A Markdown cell has at most {Limit} words.")
{
    private const int Limit = 120;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            var words = cell.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
            if (cell.Kind == CellKind.Markdown && words > Limit)
                yield return OnCell(document, i, $"The Markdown cell has {words} words; at most {Limit} are allowed.", "Shorten the text or split the cell.");
        }
    }
}
