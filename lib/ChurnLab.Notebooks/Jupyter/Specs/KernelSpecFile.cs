using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>What a <c>kernel.json</c> says: read from any program's, written for ours.</summary>
internal sealed record KernelSpecFile
{
    /// <summary>Name of the file in the folder of a kernelspec.</summary>
    public const string FileName = "kernel.json";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name people see.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Language of its notebooks.</summary>
    public string Language { get; init; } = "";

    /// <summary>What starts the kernel.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Who wrote it; null when another program did.</summary>
    public KernelMark? Mark { get; init; }

    /// <summary>Why it cannot be read; null when it can.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Folder of the program the kernel starts; null when it is not ours.</summary>
    public string? ProgramFolder => Mark is not null && Arguments.Count > 1 ? Path.GetDirectoryName(Arguments[1]) : null;

    /// <summary>Reads a file; one that makes no sense is described, never thrown at the reader.</summary>
    public static KernelSpecFile Read(string path)
    {
        try
        {
            // Not JsonNode, which refuses a key given twice, as Jupyter does not.
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Of(document.RootElement)
                : new() { Unreadable = "it holds no JSON object" };
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $" (line {number + 1})" : "";
            return new() { Unreadable = $"it is not JSON{line}" };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new() { Unreadable = exception.Message.TrimEnd('.') };
        }
    }

    /// <summary>Text of one of our files.</summary>
    public static string Write(string displayName, string dotnet, string program, KernelMark mark) => new JsonObject
    {
        ["argv"] = new JsonArray(dotnet, program, "kernel", "run", "{connection_file}"),
        ["display_name"] = displayName,
        ["language"] = NotebookMetadata.KernelSpec()["language"]!.GetValue<string>(),
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { [KernelMark.Key] = new JsonObject { ["version"] = mark.Version } },
    }.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";

    private static KernelSpecFile Of(JsonElement json) => new()
    {
        DisplayName = Text(json, "display_name") ?? "",
        Language = Text(json, "language") ?? "",
        Arguments = Member(json, "argv") is { ValueKind: JsonValueKind.Array } arguments
            ? [.. arguments.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)]
            : [],
        Mark = Member(json, "metadata") is { } metadata && Member(metadata, KernelMark.Key) is { } mark && Text(mark, "version") is { } version
            ? new(version)
            : null,
    };

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
