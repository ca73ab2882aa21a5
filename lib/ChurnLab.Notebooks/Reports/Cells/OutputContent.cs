using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>The representation of an output that a report shows: the best one the output has.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its content.</param>
internal sealed record OutputContent(string MediaType, JsonNode? Content)
{
    public const string Figure = "application/vnd.plotly.v1+json";

    /// <summary>
    /// Best first. The figure's JSON goes before its HTML, because that HTML carries a plotly.js of its own and knows no theme.
    /// </summary>
    public static readonly string[] Preferred =
    [
        Figure, "text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "text/latex", "application/json", "text/plain",
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static readonly JsonSerializerOptions SafeInPage = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Text => Content.JoinedText();

    /// <summary>Chooses the representation; null when the output has none that a page can show.</summary>
    public static OutputContent? Of(CellOutput output)
    {
        var data = output.Data;
        var best = Array.Find(Preferred, data.ContainsKey);
        return best is null ? null : new OutputContent(best, data[best]);
    }

    /// <summary>JSON for people: indented, letters as they are. To be encoded like any text.</summary>
    public string ToReadableJson() => Parsed()?.ToJsonString(Readable) ?? "null";

    /// <summary>
    /// JSON for a script element. This encoder writes the characters that could end or reopen the element (angle brackets, ampersand)
    /// and the line separators U+2028 and U+2029 as \uXXXX, and leaves Cyrillic, which the default one would make six times longer.
    /// </summary>
    public string ToJsonForPage() => Parsed()?.ToJsonString(SafeInPage) ?? "null";

    /// <summary>JSON arrives as an object, or as the text of one.</summary>
    private JsonNode? Parsed()
    {
        if (Content is JsonObject)
            return Content;
        try
        {
            return Text.Length > 0 ? JsonNode.Parse(Text) : Content;
        }
        catch (JsonException)
        {
            return Content;
        }
    }
}
