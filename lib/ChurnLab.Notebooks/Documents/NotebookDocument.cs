using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>A notebook in memory: its cells and its metadata.</summary>
/// <remarks>
/// The document is a view over the JSON it was read from, so members this class does not know are kept, in their order.
/// Reading and writing are in <see cref="NotebookFile"/>.
/// </remarks>
public sealed class NotebookDocument
{
    private readonly List<NotebookCell> _cells;

    /// <summary>Wraps parsed nbformat JSON.</summary>
    /// <param name="json">The notebook object; the document owns it from here on.</param>
    public NotebookDocument(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Json = json;
        _cells = json["cells"] is JsonArray cells
            ? [.. cells.OfType<JsonObject>().Select(cell => new NotebookCell(cell))]
            : [];
    }

    /// <summary>The JSON behind the document. Cells are added and removed through the document, not here.</summary>
    public JsonObject Json { get; }

    /// <summary>Cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>Notebook metadata, made when absent.</summary>
    public JsonObject Metadata => Json.ObjectAt("metadata");

    /// <summary>Language of code cells that name none, in .NET Interactive's short form.</summary>
    /// <remarks><c>csharp</c> unless the metadata say otherwise.</remarks>
    public string DefaultLanguage =>
        (Json["metadata"]?["polyglot_notebook"]?["kernelInfo"]?["defaultKernelName"] as JsonValue)?.GetValue<string>() ?? "csharp";

    /// <summary>Adds a cell.</summary>
    /// <param name="index">Place of the new cell, from 0 to the number of cells.</param>
    /// <param name="cell">The cell; it must not belong to a document yet.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public void Insert(int index, NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _cells.Insert(index, cell);
        if (Json["cells"] is not JsonArray array)
            Json["cells"] = array = [];
        array.Insert(index, (JsonNode)cell.Json);
    }

    /// <summary>Returns an independent copy.</summary>
    public NotebookDocument Clone() => new((JsonObject)Json.DeepClone());
}
