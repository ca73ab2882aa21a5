using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChurnLab.Charts.Json;

/// <summary>Writes enums in plotly.js's words: the name in lower case, or what its attribute says.</summary>
/// <remarks>
/// plotly.js mixes words and booleans in one attribute (<c>visible</c>, <c>hovermode</c>): "true" and "false" become
/// booleans.
/// </remarks>
internal sealed class EnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)typeof(EnumConverterFactory)
            .GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeToConvert)
            .Invoke(null, null)!;

    private static WriteOnlyConverter<TEnum> Create<TEnum>()
        where TEnum : struct, Enum
    {
        var words = Enum.GetValues<TEnum>().ToDictionary(member => member, WordOf);
        return new((writer, value) =>
        {
            var word = words[value];
            if (bool.TryParse(word, out var truth))
                writer.WriteBooleanValue(truth);
            else
                writer.WriteStringValue(word);
        });
    }

    private static string WordOf<TEnum>(TEnum member)
        where TEnum : struct, Enum
    {
        var name = Enum.GetName(member)!;
        return typeof(TEnum).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
#pragma warning disable CA1308 // plotly.js's words are in lower case.
            ?? name.ToLowerInvariant();
#pragma warning restore CA1308
    }
}
