using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Traces of one run or of one person's view make differences that mean nothing.</summary>
internal sealed class VolatileMetadataRule()
    : HygieneRule("no-volatile-metadata", "The metadata hold no traces of a run or of an editor's view.")
{
    private static readonly string[] OfCells =
        ["ExecuteTime", "collapsed", "execution", "heading_collapsed", "hidden", "papermill", "scrolled", "vscode"];

    private static readonly string[] OfNotebooks = ["orig_nbformat", "papermill", "signature", "vscode", "widgets"];

    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        if (Describe(NotebookTraces(document)) is { } onFile)
            yield return OnFile($"The notebook's metadata hold {onFile}.", "Remove it.");
        for (var i = 0; i < document.Cells.Count; i++)
        {
            if (Describe(CellTraces(document.Cells[i])) is { } onCell)
                yield return OnCell(document, i, $"The cell's metadata hold {onCell}.", "Remove it.");
        }
    }

    internal override void Mend(NotebookDocument document)
    {
        foreach (var (owner, name) in NotebookTraces(document).Concat(document.Cells.SelectMany(CellTraces)).ToArray())
        {
            owner.Remove(name);
            // Jupyter's own group says nothing once it is empty.
            if (owner is { Count: 0, Parent: JsonObject metadata } && owner.GetPropertyName() == "jupyter")
                metadata.Remove("jupyter");
        }
    }

    private static IEnumerable<(JsonObject Owner, string Name)> NotebookTraces(NotebookDocument document) =>
        Present(document.Json["metadata"], OfNotebooks);

    private static IEnumerable<(JsonObject Owner, string Name)> CellTraces(NotebookCell cell)
    {
        var metadata = cell.Json["metadata"] as JsonObject;
        return Present(metadata, OfCells).Concat(Present(metadata?["jupyter"], ["outputs_hidden"]));
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Present(JsonNode? metadata, string[] names) =>
        metadata is JsonObject owner ? names.Where(owner.ContainsKey).Select(name => (owner, name)) : [];

    private static string? Describe(IEnumerable<(JsonObject Owner, string Name)> traces)
    {
        var names = string.Join(", ", traces.Select(trace => $"'{trace.Name}'"));
        return names.Length > 0 ? names : null;
    }
}
