using System.Buffers;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>nbformat's way with texts: a string, or a list of lines that keep their line feeds.</summary>
internal static class NotebookText
{
    // What Python's str.splitlines takes for a line's end, as nbformat splits by it; \r\n counts as one.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    public static JsonArray ToLines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds) + 1;
            var end = length == 0 ? text.Length : start + length;
            if (text[end - 1] == '\r' && end < text.Length && text[end] == '\n')
                end++;
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

    /// <summary>Node at a path of names; null when a step is absent or no object.</summary>
    public static JsonNode? Find(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node;
    }

    public static JsonObject ObjectAt(this JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
            parent[name] = child = [];
        return child;
    }
}
