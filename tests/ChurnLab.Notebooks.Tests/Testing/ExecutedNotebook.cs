using System.Text;
using AngleSharp.Html.Parser;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>Reads what an executed notebook shows.</summary>
internal static class ExecutedNotebook
{
    public static IReadOnlyList<NotebookCell> CodeCells(this NotebookDocument document) =>
        [.. document.Cells.Where(cell => cell.Kind == CellKind.Code)];

    public static IEnumerable<CellOutput> Outputs(this NotebookDocument document) =>
        document.CodeCells().SelectMany(cell => cell.Outputs);

    public static IEnumerable<CellOutput> Figures(this NotebookDocument document) =>
        document.Outputs().Where(output => output.Data.ContainsKey("application/vnd.plotly.v1+json"));

    /// <summary>Text of each finding, with no-break spaces as spaces, and whether its effect is there; those of the list at the end come again.</summary>
    public static List<(string Text, bool IsResolved)> Findings(this NotebookDocument document) =>
    [
        .. document.Outputs().Where(output => output.Data.ContainsKey("text/html"))
            .SelectMany(output => new HtmlParser().ParseDocument(output.Content("text/html")).QuerySelectorAll(".churnlab-finding"))
            .Select(finding => (finding.TextContent.Replace('\u202F', ' ').Replace('\u00A0', ' '), finding.GetAttribute("data-resolved") == "true")),
    ];

    /// <summary>Content of a media type, its lines joined; empty when there is none.</summary>
    public static string Content(this CellOutput output, string mimeType) => output.Data[mimeType] switch
    {
        System.Text.Json.Nodes.JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        { } text => text.ToString(),
        null => "",
    };

    /// <summary>Everything the cells say as text; see <see cref="Plain"/>.</summary>
    public static string PlainText(this NotebookDocument document) =>
        Plain(string.Join('\n', document.Outputs().Select(output => output.Content("text/plain"))));

    /// <summary>A text with no-break spaces as spaces and runs of spaces as one.</summary>
    public static string Plain(string shown)
    {
        var text = new StringBuilder(shown.Length);
        foreach (var character in shown.Replace('\u202F', ' ').Replace('\u00A0', ' '))
        {
            if (character != ' ' || text.Length == 0 || text[^1] != ' ')
                text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>Names each failing cell: notebook, number, heading, error, traceback; empty when none fails.</summary>
    public static string Failures(this NotebookDocument document, string name)
    {
        var said = new StringBuilder();
        var heading = "";
        var ordinal = 0;
        foreach (var cell in document.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
                heading = cell.Source.Split('\n').LastOrDefault(line => line.StartsWith('#'))?.TrimStart('#', ' ') ?? heading;
            if (cell.Kind != CellKind.Code)
                continue;
            ordinal++;
            foreach (var error in cell.Outputs.Where(output => output.OutputType == "error"))
            {
                said.Append(System.Globalization.CultureInfo.InvariantCulture, $"{name}, cell {ordinal}, «{heading}»: {error.ErrorName}: {error.ErrorValue}\n")
                    .AppendJoin('\n', error.Traceback).Append('\n');
            }
        }

        return said.ToString();
    }
}
