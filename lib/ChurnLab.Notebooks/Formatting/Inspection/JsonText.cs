using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>JSON as text.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        // Readable, not safe inside HTML: what writes HTML encodes it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
    };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>Returns the JSON of a value; of objects, what the serialiser makes of them.</summary>
    public static string Of(object value, bool indented)
    {
        var options = indented ? Indented : Compact;
        return value switch
        {
            JsonNode node => node.ToJsonString(options),
            JsonDocument document => JsonSerializer.Serialize(document.RootElement, options),
            _ => JsonSerializer.Serialize(value, options),
        };
    }

    /// <summary>Returns content for a notebook: a node when the text is JSON that can be saved, else the text.</summary>
    public static JsonNode ToContent(string text)
    {
        try
        {
            var node = JsonNode.Parse(text);
            // Escaped halves of surrogate pairs are read lazily and would only fail when the notebook is saved.
            if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
                _ = node?.ToJsonString();
            if (node is not null)
                return node;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // Not JSON: the text itself is the honest content.
        }

        return JsonValue.Create(text);
    }
}
