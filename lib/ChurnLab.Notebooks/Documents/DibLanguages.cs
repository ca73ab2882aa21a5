using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Names that start a cell in a .dib file, with their aliases.</summary>
internal sealed class DibLanguages
{
    public const string Markdown = "markdown";
    public const string Raw = "raw";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["html"] = "html",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["mermaid"] = "mermaid",
        [Markdown] = Markdown,
        ["md"] = Markdown,
        // Jupyter's raw cells; .NET Interactive has no such line and would take it for a magic command.
        [Raw] = Raw,
    };

    /// <summary>Adds the kernels that the file itself lists.</summary>
    /// <param name="meta">Content of the <c>#!meta</c> block.</param>
    public void Add(JsonObject meta)
    {
        var items = meta.Find("kernelInfo", "items") as JsonArray ?? [];
        foreach (var item in items.OfType<JsonObject>())
        {
            if (item["name"].AsText() is not { Length: > 0 } name)
                continue;
            _names[name] = name;
            foreach (var alias in (item["aliases"] as JsonArray ?? []).Select(alias => alias.AsText()).OfType<string>())
                _names[alias] = name;
        }
    }

    /// <summary>Language of the cell that a line starts; null when the line belongs to a cell.</summary>
    public string? StartedBy(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) ? _names.GetValueOrDefault(line[2..].TrimEnd()) : null;
}
