using System.Text;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Writes .NET Interactive's text format. It holds cells and kernel information only: outputs, identities and tags are left out.</summary>
internal static class DibWriter
{
    // The metadata block stands on one line, as the original writes it.
    private static readonly NotebookLayout OneLine = new() { Indent = null, NameSeparator = ":" };

    public static string ToText(NotebookDocument document, string fileName)
    {
        var languages = new DibLanguages();
        var blocks = new List<string>();
        if (document.Json.Find("metadata", "polyglot_notebook") is JsonObject meta)
        {
            languages.Add(meta);
            blocks.Add($"#!meta\n\n{JsonTextWriter.Write(meta, OneLine)}\n");
        }

        for (var i = 0; i < document.Cells.Count; i++)
            AddCell(blocks, document, i, languages, fileName);
        var text = new StringBuilder(string.Join('\n', blocks)).Replace("\n", document.Layout.LineEnding);
        return (document.Layout.ByteOrderMark ? "\uFEFF" : "") + text.ToString().TrimEnd('\r', '\n') + document.Layout.Trailer;
    }

    private static void AddCell(List<string> blocks, NotebookDocument document, int index, DibLanguages languages, string fileName)
    {
        var cell = document.Cells[index];
        var source = cell.Source.ReplaceLineEndings("\n").Trim('\n');
        // Empty cells cannot be told from blank lines between cells.
        if (source.Length == 0)
            return;
        if (source.Split('\n').FirstOrDefault(line => languages.StartedBy(line) is not null) is { } line)
        {
            throw new NotebookFormatException(fileName, position: null,
                $"cell {index + 1} holds the line '{line}', which would start a new cell in a .dib file; change the line or write an .ipynb file.");
        }

        var language = cell.Kind switch
        {
            CellKind.Markdown => DibLanguages.Markdown,
            CellKind.Raw => DibLanguages.Raw,
            _ => cell.Language ?? document.DefaultLanguage,
        };
        blocks.Add($"#!{language}\n\n{source}\n");
    }
}
