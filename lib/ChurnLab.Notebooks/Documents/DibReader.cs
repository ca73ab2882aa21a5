using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Reads .NET Interactive's text format: cells between lines such as <c>#!csharp</c>, without outputs.</summary>
internal sealed class DibReader
{
    private const string Meta = "#!meta";

    private readonly DibLanguages _languages = new();
    private readonly NotebookDocument _document = NotebookDocument.New();
    private readonly List<string> _lines = [];

    private DibReader()
    {
    }

    public static NotebookDocument Parse(string text, string fileName)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var reader = new DibReader();
        reader._document.Layout = NotebookLayout.OfText(text);
        reader.ReadCells(lines, reader.ReadMeta(lines, fileName));
        return reader._document;
    }

    /// <summary>Reads the optional block at the top.</summary>
    /// <returns>Index of the first line after it.</returns>
    private int ReadMeta(string[] lines, string fileName)
    {
        // The block says whether there is a kernelInfo: a file without one gets none when it is written again.
        _document.Metadata.Remove("polyglot_notebook");
        var first = Array.FindIndex(lines, line => line.Length > 0);
        if (first < 0 || lines[first].TrimEnd() != Meta)
            return 0;

        var end = Array.FindIndex(lines, first + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
        end = end < 0 ? lines.Length : end;
        // Blank lines keep the places that error messages name.
        var padded = new string('\n', first + 1) + string.Join('\n', lines[(first + 1)..end]);
        var json = new JsonTextReader(padded, fileName, escapeNonAscii: false).ReadAll();
        if (json is not JsonObject meta)
            throw new NotebookFormatException(fileName, new TextPosition(first + 2, 1), $"expected a JSON object after '{Meta}'.");
        _languages.Add(meta);
        _document.Metadata["polyglot_notebook"] = meta;
        return end;
    }

    private void ReadCells(string[] lines, int first)
    {
        var language = _document.DefaultLanguage;
        foreach (var line in lines.Skip(first))
        {
            if (_languages.StartedBy(line) is not { } next)
            {
                _lines.Add(line);
                continue;
            }

            AddCell(language);
            language = next;
        }

        AddCell(language);
    }

    private void AddCell(string language)
    {
        var source = string.Join('\n', _lines).Trim('\n');
        _lines.Clear();
        if (source.Length == 0)
            return;
        _document.Insert(_document.Cells.Count, language switch
        {
            DibLanguages.Markdown => NotebookCell.Markdown(source),
            DibLanguages.Raw => NotebookCell.Raw(source),
            _ => NotebookCell.Code(source, language == _document.DefaultLanguage ? null : language),
        });
    }
}
