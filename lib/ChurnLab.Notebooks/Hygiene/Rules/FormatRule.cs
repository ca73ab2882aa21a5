using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>nbformat 4.5 is the first with cell identities.</summary>
internal sealed class FormatRule()
    : HygieneRule("format", "The notebook is of format 4.5 or later and its cells have the members that the format requires.")
{
    private const int RequiredMinor = 5;

    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        if (MinorOf(document) < RequiredMinor)
            yield return OnFile("The notebook is of a format older than 4.5.", "Set 'nbformat_minor' to 5.");
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            var missing = Required(cell).Select(member => member.Key).Where(name => !cell.Json.ContainsKey(name)).ToArray();
            if (missing.Length > 0)
                yield return OnCell(document, i, $"The cell lacks '{string.Join("' and '", missing)}'.", "Save the notebook in Jupyter once.");
        }
    }

    internal override void Mend(NotebookDocument document)
    {
        if (MinorOf(document) < RequiredMinor)
            document.Json["nbformat_minor"] = RequiredMinor;
        foreach (var cell in document.Cells)
        {
            foreach (var (name, value) in Required(cell).Where(member => !cell.Json.ContainsKey(member.Key)))
                cell.Json[name] = value?.DeepClone();
        }
    }

    private static JsonObject Required(NotebookCell cell) => cell.Kind == CellKind.Code
        ? new JsonObject { ["execution_count"] = null, ["metadata"] = new JsonObject(), ["outputs"] = new JsonArray() }
        : new JsonObject { ["metadata"] = new JsonObject() };

    private static int MinorOf(NotebookDocument document) =>
        document.Json["nbformat_minor"] is JsonValue minor && minor.TryGetValue(out int number) ? number : 0;
}
