using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>One cell of a notebook: a view over its JSON.</summary>
/// <param name="json">The cell object of nbformat 4.</param>
public sealed class NotebookCell(JsonObject json)
{
    /// <summary>The JSON behind the cell, with members this class does not know.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>What the cell holds.</summary>
    public CellKind Kind => Json["cell_type"]?.GetValue<string>() switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>Identity of the cell; empty in files older than nbformat 4.5.</summary>
    public string Id => (Json["id"] as JsonValue)?.GetValue<string>() ?? "";

    /// <summary>Text of the cell, lines separated by a line feed.</summary>
    public string Source
    {
        get => Json["source"].JoinedText();
        set => Json["source"] = NotebookText.ToLines(value);
    }

    /// <summary>Cell metadata, made when absent.</summary>
    public JsonObject Metadata => Json.ObjectAt("metadata");

    /// <summary>Tags of the cell.</summary>
    public IEnumerable<string> Tags =>
        (Json["metadata"]?["tags"] as JsonArray)?.OfType<JsonValue>().Select(tag => tag.GetValue<string>()) ?? [];

    /// <summary>Language named by the cell's metadata; null when none is named.</summary>
    /// <remarks>One of <c>csharp</c>, <c>html</c>, <c>javascript</c>, <c>mermaid</c>.</remarks>
    public string? Language =>
        (Json["metadata"]?["polyglot_notebook"]?["kernelName"] as JsonValue)?.GetValue<string>()
        ?? (Json["metadata"]?["dotnet_interactive"]?["language"] as JsonValue)?.GetValue<string>();

    /// <summary>Execution count of a code cell; null before it ran.</summary>
    public int? ExecutionCount
    {
        get => (Json["execution_count"] as JsonValue)?.GetValue<int>();
        set => Json["execution_count"] = value;
    }

    /// <summary>Outputs in order; empty for cells that are not code.</summary>
    public IReadOnlyList<CellOutput> Outputs =>
        Json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(output => new CellOutput(output))] : [];

    /// <summary>Whether the cell carries a tag.</summary>
    /// <param name="tag">The tag, exactly.</param>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);

    /// <summary>Replaces the outputs.</summary>
    /// <param name="outputs">New outputs, copied.</param>
    public void SetOutputs(IEnumerable<CellOutput> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Json["outputs"] = new JsonArray([.. outputs.Select(output => output.Json.DeepClone())]);
    }
}
