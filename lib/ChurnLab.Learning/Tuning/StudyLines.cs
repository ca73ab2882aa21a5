using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChurnLab.Learning.Tuning;

/// <summary>Lines of a study file.</summary>
internal static class StudyLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What must be the same for a study to go on, in the order in which it is compared.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings(StudyOptions options) =>
    [
        new("about", options.About),
        new("direction", options.Direction.ToString()),
        new("seed", options.Seed.ToString(CultureInfo.InvariantCulture)),
        new("batch", options.Batch.ToString(CultureInfo.InvariantCulture)),
        new("sampler", options.Sampler.Description),
        new("pruner", options.Pruner.Description),
    ];

    public static string Header(StudyOptions options) => Line(json =>
    {
        json.WriteString("format", "ChurnLab study");
        json.WriteNumber("version", StudyFile.Version);
        foreach (var (name, text) in Settings(options))
            json.WriteString(name, text);
    });

    public static string Parameter(string name, ParameterRange range) => Line(json =>
    {
        json.WriteString("parameter", name);
        json.WriteString("kind", range.Kind.ToString());
        json.WriteNumber("low", range.Low);
        json.WriteNumber("high", range.High);
        json.WriteBoolean("log", range.Log);
        json.WriteNumber("step", range.Step);
        json.WriteStartArray("choices");
        foreach (var choice in range.Choices)
            json.WriteStringValue(choice);
        json.WriteEndArray();
    });

    public static string Trial(TrialRecord trial) => Line(json =>
    {
        json.WriteNumber("trial", trial.Number);
        json.WriteString("state", trial.State.ToString());
        json.WritePropertyName("value");
        WriteNumber(json, trial.Value);
        json.WriteStartArray("values");
        foreach (var (name, value) in trial.Parameters)
        {
            json.WriteStartArray();
            json.WriteStringValue(name);
            json.WriteNumberValue(value.Number);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("reports");
        foreach (var report in trial.Reports)
        {
            json.WriteStartArray();
            json.WriteNumberValue(report.Step);
            WriteNumber(json, report.Value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("rungs");
        foreach (var rung in trial.Rungs)
            WriteNumber(json, rung);
        json.WriteEndArray();
        json.WriteString("message", trial.Message);
    });

    public static string Closing(string check, IEnumerable<TimeSpan> durations) => Line(json =>
    {
        json.WriteString("check", check);
        json.WriteStartArray("seconds");
        foreach (var duration in durations)
            json.WriteNumberValue(duration.TotalSeconds);
        json.WriteEndArray();
    });

    /// <summary>Checksum that tells damage, not malice.</summary>
    public static string CheckOf(string body) => NameHash.Of(body).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Reads a number; NaN and infinities are text, as JSON has no numbers for them.</summary>
    public static double NumberOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? double.Parse(element.GetString()!, CultureInfo.InvariantCulture) : element.GetDouble();

    private static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
