using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>One cell of a notebook: a view over its JSON.</summary>
/// <param name="json">The cell object of nbformat 4.</param>
public sealed class NotebookCell(JsonObject json)
{
    /// <summary>The JSON behind the cell, with members this class does not know.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>What the cell holds.</summary>
    public CellKind Kind => Json["cell_type"].AsText() switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>Identity of the cell; empty in files older than nbformat 4.5.</summary>
    public string Id => Json["id"].AsText() ?? "";

    /// <summary>Text of the cell, lines separated by a line feed.</summary>
    /// <remarks>A source that the file holds as one text stays one text; otherwise it is a list of lines.</remarks>
    public string Source
    {
        get => Json["source"].JoinedText();
        set => Json["source"] = Json["source"] is JsonValue ? value : NotebookText.ToLines(value);
    }

    /// <summary>Cell metadata, made when absent.</summary>
    public JsonObject Metadata => Json.ObjectAt("metadata");

    /// <summary>Tags of the cell.</summary>
    public IEnumerable<string> Tags =>
        (Json.Find("metadata", "tags") as JsonArray)?.Select(tag => tag.AsText()).OfType<string>() ?? [];

    /// <summary>Language named by the cell's metadata; null when none is named.</summary>
    /// <remarks>One of <c>csharp</c>, <c>html</c>, <c>javascript</c>, <c>mermaid</c>.</remarks>
    public string? Language =>
        Json.Find("metadata", "polyglot_notebook", "kernelName").AsText()
        ?? Json.Find("metadata", "dotnet_interactive", "language").AsText();

    /// <summary>Execution count of a code cell; null before it ran.</summary>
    public int? ExecutionCount
    {
        get => Json["execution_count"] is JsonValue value && value.TryGetValue(out int count) ? count : null;
        set => Json["execution_count"] = value;
    }

    /// <summary>Outputs in order; empty for cells that are not code.</summary>
    public IReadOnlyList<CellOutput> Outputs =>
        Json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(output => new CellOutput(output))] : [];

    /// <summary>Makes a code cell that has not run.</summary>
    /// <param name="source">The code.</param>
    /// <param name="language">Language to name in the metadata; null for the notebook's default language.</param>
    public static NotebookCell Code(string source, string? language = null) => new(new JsonObject
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["metadata"] = language is null ? [] : LanguageMetadata(language),
        ["outputs"] = new JsonArray(),
        ["source"] = NotebookText.ToLines(source),
    });

    /// <summary>Makes a Markdown cell.</summary>
    /// <param name="source">The Markdown.</param>
    public static NotebookCell Markdown(string source) => WithText("markdown", source);

    /// <summary>Makes a raw cell.</summary>
    /// <param name="source">The text.</param>
    public static NotebookCell Raw(string source) => WithText("raw", source);

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

    internal void SetId(string id)
    {
        // Jupyter sorts the names, so the identity stands before the metadata.
        if (Json.ContainsKey("id") || !Json.ContainsKey("metadata"))
            Json["id"] = id;
        else
            Json.Insert(Json.IndexOf("metadata"), "id", id);
    }

    private static NotebookCell WithText(string cellType, string source) => new(new JsonObject
    {
        ["cell_type"] = cellType,
        ["metadata"] = new JsonObject(),
        ["source"] = NotebookText.ToLines(source),
    });

    // Two names for one thing: the second is what .NET Interactive read before 2022.
    private static JsonObject LanguageMetadata(string language) => new()
    {
        ["dotnet_interactive"] = new JsonObject { ["language"] = language },
        ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language },
    };
}
