using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Jupyter's own file format: nbformat 4 as JSON.</summary>
internal static class IpynbFormat
{
    public static NotebookDocument Parse(string text, string fileName)
    {
        var layout = NotebookLayout.OfJson(text);
        var reader = new JsonTextReader(text, fileName, layout.EscapeNonAscii);
        JsonNode? root = reader.ReadAll();
        return new NotebookDocument(new NotebookShape(fileName, reader.PositionOf).Require(root)) { Layout = layout };
    }

    public static string ToText(NotebookDocument document)
    {
        var layout = document.Layout;
        return (layout.ByteOrderMark ? "\uFEFF" : "") + JsonTextWriter.Write(document.Json, layout) + layout.Trailer;
    }
}
