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

    /// <summary>How the file is laid out: as found when it was read, otherwise as Jupyter does it.</summary>
    public NotebookLayout Layout { get; set; } = NotebookLayout.Default;

    /// <summary>Cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>Notebook metadata, made when absent.</summary>
    public JsonObject Metadata => Json.ObjectAt("metadata");

    /// <summary>Language of code cells that name none, in .NET Interactive's short form.</summary>
    /// <remarks><c>csharp</c> unless the metadata say otherwise.</remarks>
    public string DefaultLanguage =>
        Json.Find("metadata", "polyglot_notebook", "kernelInfo", "defaultKernelName").AsText() ?? "csharp";

    /// <summary>Makes an empty C# notebook of format 4.5.</summary>
    public static NotebookDocument New() => new(new JsonObject
    {
        ["cells"] = new JsonArray(),
        ["metadata"] = NotebookMetadata.Default(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    });

    /// <summary>Adds a cell; in a notebook of format 4.5 it gets an identity unless it has one.</summary>
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
        if (HasCellIds && cell.Id.Length == 0)
            cell.SetId(CellId.New(cell.Source, index, _cells.Select(other => other.Id).ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>Removes a cell.</summary>
    /// <param name="index">Place of the cell, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public void RemoveAt(int index)
    {
        var cell = _cells[index];
        _cells.RemoveAt(index);
        ((JsonArray)Json["cells"]!).Remove(cell.Json);
    }

    /// <summary>Returns an independent copy.</summary>
    public NotebookDocument Clone() => new((JsonObject)JsonSpelling.DeepClone(Json)!) { Layout = Layout };

    // Before 4.5 the format forbids identities.
    private bool HasCellIds => Json["nbformat_minor"] is JsonValue minor && minor.TryGetValue(out int number) && number >= 5;
}
