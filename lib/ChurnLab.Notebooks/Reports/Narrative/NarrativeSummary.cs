using ChurnLab.Notebooks.Documents;
using Markdig.Syntax;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>What a notebook says of itself.</summary>
/// <param name="Title">Its first heading of level 1; null without one.</param>
/// <param name="Paragraph">Its first paragraph that holds text; empty without one.</param>
internal sealed record NarrativeSummary(string? Title, string Paragraph)
{
    public static NarrativeSummary Of(NotebookDocument document)
    {
        string? title = null, paragraph = null;
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Markdown && !cell.HasTag("remove-cell")))
        {
            foreach (var block in MarkdownText.Parse(cell.Source))
            {
                if (title is null && block is HeadingBlock { Level: 1 } heading)
                    title = NullIfEmpty(MarkdownText.PlainText(heading));
                if (paragraph is null && block is ParagraphBlock text)
                    paragraph = NullIfEmpty(MarkdownText.PlainText(text));
            }

            if (title is not null && paragraph is not null)
                break;
        }

        return new NarrativeSummary(title, paragraph ?? "");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
