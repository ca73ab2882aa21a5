using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>nbformat's way with texts: a string, or a list of lines that keep their line feeds.</summary>
internal static class NotebookText
{
    public static JsonArray ToLines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }

    public static string JoinedText(this JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line.AsText())),
        _ => node.AsText() ?? "",
    };

    /// <summary>A node's text; null for a node that is absent or no text.</summary>
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static JsonObject SplitTexts(JsonObject data)
    {
        var split = new JsonObject();
        foreach (var (mimeType, content) in data)
        {
            var isText = content is JsonValue value && value.TryGetValue<string>(out _);
            split[mimeType] = isText ? ToLines(content.JoinedText()) : content?.DeepClone();
        }

        return split;
    }

    public static JsonObject ObjectAt(this JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
            parent[name] = child = [];
        return child;
    }
}
