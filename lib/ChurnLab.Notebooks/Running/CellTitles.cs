using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Running;

/// <summary>Names code cells by the heading they stand under.</summary>
internal static class CellTitles
{
    /// <summary>The text of the last Markdown heading at or before a place in the notebook; empty when there is none.</summary>
    public static string Before(NotebookDocument document, int index)
    {
        for (var i = index; i >= 0; i--)
        {
            if (document.Cells[i].Kind != CellKind.Markdown)
                continue;
            var heading = document.Cells[i].Source.Split('\n').LastOrDefault(line => line.StartsWith('#'));
            if (heading is not null)
                return heading.TrimStart('#').Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim();
        }

        return "";
    }
}
