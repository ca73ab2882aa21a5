using ChurnLab.Notebooks.Documents;
using Markdig;
using Markdig.Syntax;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>The first heading is the title of the report.</summary>
internal sealed class TitleRule() : HygieneRule("title", "The first cell is Markdown with a level-1 heading.")
{
    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        const string Remedy = "Start the notebook with a Markdown cell '# Title'.";
        if (document.Cells.Count == 0)
            yield return OnFile("The notebook has no cells.", Remedy);
        else if (document.Cells[0].Kind != CellKind.Markdown)
            yield return OnCell(document, 0, "The first cell is not Markdown.", Remedy);
        else if (!Markdown.Parse(document.Cells[0].Source).OfType<HeadingBlock>().Any(heading => heading.Level == 1))
            yield return OnCell(document, 0, "The first cell has no level-1 heading.", Remedy);
    }
}
