using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Writes JSON as Python's <c>json.dumps(indent, ensure_ascii)</c> does, so that Jupyter's files come back byte by byte.</summary>
/// <remarks>System.Text.Json's own writer cannot: it escapes more characters, breaks empty containers otherwise and rewrites numbers.</remarks>
internal sealed class JsonTextWriter
{
    private readonly NotebookLayout _layout;
    private readonly StringBuilder _text = new();

    private JsonTextWriter(NotebookLayout layout) => _layout = layout;

    public static string Write(JsonNode? node, NotebookLayout layout)
    {
        var writer = new JsonTextWriter(layout);
        writer.WriteNode(node, 0);
        return writer._text.ToString();
    }

    public static string Quote(string value, bool escapeNonAscii)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendQuoted(text, value, escapeNonAscii);
        return text.ToString();
    }

    private void WriteNode(JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                _text.Append("null");
                break;
            case JsonObject { Count: 0 }:
                _text.Append("{}");
                break;
            case JsonArray { Count: 0 }:
                _text.Append("[]");
                break;
            case JsonObject members:
                WriteObject(members, depth + 1);
                break;
            case JsonArray items:
                WriteArray(items, depth + 1);
                break;
            default:
                WriteValue(node.AsValue(), depth);
                break;
        }
    }

    private void WriteObject(JsonObject members, int depth)
    {
        _text.Append('{');
        var separator = "";
        foreach (var (name, value) in members)
        {
            _text.Append(separator);
            BreakLine(depth);
            AppendQuoted(_text, name, _layout.EscapeNonAscii);
            _text.Append(_layout.NameSeparator);
            WriteNode(value, depth);
            separator = _layout.ItemSeparator;
        }

        BreakLine(depth - 1);
        _text.Append('}');
    }

    private void WriteArray(JsonArray items, int depth)
    {
        _text.Append('[');
        var separator = "";
        foreach (var item in items)
        {
            _text.Append(separator);
            BreakLine(depth);
            WriteNode(item, depth);
            separator = _layout.ItemSeparator;
        }

        BreakLine(depth - 1);
        _text.Append(']');
    }

    private void BreakLine(int depth)
    {
        if (_layout.Indent is null)
            return;
        _text.Append(_layout.LineEnding);
        for (var level = 0; level < depth; level++)
            _text.Append(_layout.Indent);
    }

    private void WriteValue(JsonValue value, int depth)
    {
        if (JsonSpelling.TryFind(value, out var token))
            _text.Append(token);
        else if (value.TryGetValue<string>(out var text))
            AppendQuoted(_text, text, _layout.EscapeNonAscii);
        else if (value.TryGetValue<JsonElement>(out var element))
            _text.Append(element.GetRawText());
        else if (value.TryGetValue<double>(out var number) && !double.IsFinite(number))
            _text.Append(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        else if (value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            _text.Append(value.ToJsonString());
        else
            // Dates, identifiers and objects put into a JsonValue by a caller: plain JSON first.
            WriteNode(JsonNode.Parse(value.ToJsonString()), depth);
    }

    private static void AppendQuoted(StringBuilder text, string value, bool escapeNonAscii)
    {
        text.Append('"');
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (IsPlain(value, i, escapeNonAscii))
                continue;
            text.Append(value, start, i - start);
            AppendEscaped(text, value[i]);
            start = i + 1;
        }

        text.Append(value, start, value.Length - start).Append('"');
    }

    private static bool IsPlain(string value, int index, bool escapeNonAscii) => value[index] switch
    {
        '"' or '\\' or < ' ' => false,
        < '\u007F' => true,
        _ when escapeNonAscii => false,
        // A lone surrogate has no UTF-8 form, so it is escaped in raw text too, as JSON.stringify does.
        >= '\uD800' and <= '\uDBFF' => index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]),
        >= '\uDC00' and <= '\uDFFF' => index > 0 && char.IsHighSurrogate(value[index - 1]),
        _ => true,
    };

    private static void AppendEscaped(StringBuilder text, char character) => _ = character switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append(@"\\"),
        '\n' => text.Append(@"\n"),
        '\r' => text.Append(@"\r"),
        '\t' => text.Append(@"\t"),
        '\b' => text.Append(@"\b"),
        '\f' => text.Append(@"\f"),
        _ => text.Append(CultureInfo.InvariantCulture, $@"\u{(int)character:x4}"),
    };
}
