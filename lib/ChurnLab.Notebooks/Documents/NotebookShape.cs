using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>What JSON must be to count as a notebook of nbformat 4; everything beyond is kept as it is.</summary>
internal sealed class NotebookShape(string fileName, Func<JsonNode?, TextPosition?> positionOf)
{
    public JsonObject Require(JsonNode? root)
    {
        if (root is not JsonObject notebook)
        {
            var place = positionOf(root) ?? new TextPosition(1, 1);
            throw new NotebookFormatException(fileName, place, $"expected a notebook object, found {NameOf(root)}.");
        }

        RequireVersion(notebook);
        if (notebook["cells"] is not JsonArray cells)
            throw Error(notebook, $"expected 'cells' to be a list of cells, found {NameOf(notebook["cells"])}.");
        RequireObject(notebook, "metadata", "the notebook");
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not JsonObject cell)
                throw Error(cells, $"cell {i + 1} is {NameOf(cells[i])}; expected an object.");
            RequireCell(cell, i + 1);
        }

        return notebook;
    }

    private void RequireVersion(JsonObject notebook)
    {
        var version = notebook["nbformat"];
        if (version is null)
            throw Error(notebook, "there is no 'nbformat', so this is JSON but no notebook; expected a Jupyter notebook of format 4.");
        if (version is not JsonValue value || !value.TryGetValue<int>(out var major))
            throw Error(notebook, $"expected 'nbformat' to be the number 4, found {JsonTextWriter.Write(version, NotebookLayout.Default)}.");
        if (major < 4)
            throw Error(notebook, $"notebook format {major} is too old; expected format 4. Convert it with 'jupyter nbconvert --to notebook'.");
        if (major > 4)
            throw Error(notebook, $"notebook format {major} is newer than format 4, the one this program knows; save it as format 4.");
    }

    private void RequireCell(JsonObject cell, int ordinal)
    {
        var type = cell["cell_type"].AsText();
        if (type is not ("code" or "markdown" or "raw"))
        {
            var found = type is null ? "no 'cell_type'" : $"the 'cell_type' \"{type}\"";
            throw Error(cell, $"cell {ordinal} has {found}; expected \"code\", \"markdown\" or \"raw\".");
        }

        if (!IsText(cell["source"]))
            throw Error(cell, $"expected 'source' of cell {ordinal} to be a text or a list of texts, found {NameOf(cell["source"])}.");
        RequireObject(cell, "metadata", $"cell {ordinal}");
        if (cell["id"] is { } id && id.AsText() is null)
            throw Error(cell, $"expected 'id' of cell {ordinal} to be a text, found {NameOf(id)}.");
        if (cell["outputs"] is { } outputs && !(outputs is JsonArray list && list.All(output => output is JsonObject)))
            throw Error(cell, $"expected 'outputs' of cell {ordinal} to be a list of objects, found {NameOf(outputs)}.");
    }

    private void RequireObject(JsonObject parent, string name, string owner)
    {
        if (parent[name] is { } child and not JsonObject)
            throw Error(parent, $"expected '{name}' of {owner} to be an object, found {NameOf(child)}.");
    }

    private static bool IsText(JsonNode? node) =>
        node.AsText() is not null || (node is JsonArray lines && lines.All(line => line.AsText() is not null));

    private static string NameOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "nothing",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };

    private NotebookFormatException Error(JsonNode place, string problem) => new(fileName, positionOf(place), problem);
}
