using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChurnLab.Charts.Json;

/// <summary>A converter for types that are written into figures and never read back.</summary>
/// <param name="write">Writes a value.</param>
/// <typeparam name="T">The type.</typeparam>
internal sealed class WriteOnlyConverter<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"Figures are written as JSON, not read: {typeof(T).Name} has no reader.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}
