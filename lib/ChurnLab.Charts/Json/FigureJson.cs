using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChurnLab.Charts.Json;

/// <summary>Writes figures as the JSON of <c>application/vnd.plotly.v1+json</c>.</summary>
internal static class FigureJson
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>Writes a figure; equal figures give equal bytes.</summary>
    /// <remarks>
    /// The less-than and greater-than signs and the ampersand can only stand inside strings, so escaping them
    /// afterwards keeps the JSON equal and makes it fit to stand inside a script element; the encoder itself escapes
    /// U+2028 and U+2029.
    /// </remarks>
    public static string Write(Figure figure) =>
        JsonSerializer.Serialize(new { Data = ColorTurns.Taken(figure), Layout = CalmRoom.Arrange(figure), figure.Config }, Options)
            .Replace("<", "\\u003C", StringComparison.Ordinal)
            .Replace(">", "\\u003E", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = new PlotlyNamingPolicy(),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortProperties } },
            Converters =
            {
                new EnumConverterFactory(),
                new WriteOnlyConverter<double>(PlotJson.Write),
                new WriteOnlyConverter<PlotText>((writer, text) => writer.WriteStringValue(text.Value)),
                new WriteOnlyConverter<PlotValue>(PlotJson.Write),
                new WriteOnlyConverter<PlotValues>(PlotJson.Write),
                new WriteOnlyConverter<PlotMatrix>(PlotJson.Write),
                new WriteOnlyConverter<PerPoint>(PlotJson.Write),
                new WriteOnlyConverter<AxisRange>(PlotJson.Write),
                new WriteOnlyConverter<ColorScale>(PlotJson.Write),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Type and name, or data, first, the rest by name: reflection promises no order of its own.</summary>
    private static void SortProperties(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var order = 0;
        foreach (var property in type.Properties.OrderBy(Rank).ThenBy(each => each.Name, StringComparer.Ordinal))
            property.Order = order++;
    }

    private static int Rank(JsonPropertyInfo property) => property.Name switch
    {
        "type" or "data" => 0,
        "name" => 1,
        _ => 2,
    };
}
