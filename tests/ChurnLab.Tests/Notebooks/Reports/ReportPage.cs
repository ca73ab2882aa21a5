using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports;

namespace ChurnLab.Tests.Notebooks.Reports;

/// <summary>Makes small notebooks and reads the reports of them as a browser would.</summary>
internal static class ReportPage
{
    public static NotebookDocument Document(params NotebookCell[] cells)
    {
        var document = new NotebookDocument(new JsonObject { ["nbformat"] = 4, ["cells"] = new JsonArray() });
        foreach (var cell in cells)
            document.Insert(document.Cells.Count, cell);
        return document;
    }

    public static NotebookCell Markdown(string source) => new(new JsonObject { ["cell_type"] = "markdown", ["source"] = source });

    public static NotebookCell Code(string source, params CellOutput[] outputs)
    {
        var cell = new NotebookCell(new JsonObject { ["cell_type"] = "code", ["source"] = source, ["outputs"] = new JsonArray() });
        cell.SetOutputs(outputs);
        return cell;
    }

    public static NotebookCell Tagged(this NotebookCell cell, params string[] tags)
    {
        cell.Metadata["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        return cell;
    }

    public static CellOutput Display(params (string MediaType, JsonNode Content)[] data) =>
        CellOutput.Display(new JsonObject(data.Select(item => KeyValuePair.Create(item.MediaType, (JsonNode?)item.Content))));

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static IHtmlDocument Of(params NotebookCell[] cells) => Parse(HtmlReport.Render(Document(cells)));

    public static IHtmlDocument Of(params CellOutput[] outputs) => Of(Code("", outputs));

    public static IElement Content(this IHtmlDocument page) => page.QuerySelector("main")!;

    public static string Text(this IHtmlDocument page, string selector) => page.Content().QuerySelector(selector)?.TextContent ?? "(none)";
}
