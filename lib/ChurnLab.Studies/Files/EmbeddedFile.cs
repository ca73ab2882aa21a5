using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChurnLab.Studies.Files;

/// <summary>Files that are built into the library.</summary>
internal static class EmbeddedFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its resource '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Text in UTF-8 without a byte order mark, its lines ended by LF.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");

    /// <summary>JSON whose members are those of a type, no more and no fewer.</summary>
    public static T Json<T>(string name) => JsonSerializer.Deserialize<T>(Bytes(name), Strict)!;
}
