using System.Text;
using System.Xml.Linq;

namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>Turns the XML of a comment into paragraphs, items and code.</summary>
internal sealed class DocReader
{
    private readonly List<DocBlock> _blocks = [];
    private readonly List<DocInline> _inlines = [];
    private DocBlockKind _kind = DocBlockKind.Paragraph;

    /// <summary>Reads what an element holds.</summary>
    public static IReadOnlyList<DocBlock> Blocks(XElement element)
    {
        var reader = new DocReader();
        reader.ReadAll(element);
        reader.EndBlock();
        return reader._blocks;
    }

    private void ReadAll(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                AddText(text.Value);
            else if (node is XElement child)
                Read(child);
        }
    }

    private void Read(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "c" or "tt":
                AddCode(Joined(element.Value));
                break;
            case "see" or "seealso":
                AddReference(element);
                break;
            case "paramref" or "typeparamref":
                AddCode((string?)element.Attribute("name") ?? element.Value);
                break;
            case "code":
                EndBlock();
                _blocks.Add(new DocBlock(DocBlockKind.Code, [new DocInline(Unindented(element.Value), IsCode: true)]));
                break;
            case "para" or "p" or "list" or "ul" or "ol":
                EndBlock();
                ReadAll(element);
                EndBlock();
                break;
            case "br":
                EndBlock();
                break;
            case "item" or "li" or "listheader":
                ReadItem(element);
                break;
            default:
                ReadAll(element);
                break;
        }
    }

    private void ReadItem(XElement element)
    {
        EndBlock();
        _kind = DocBlockKind.Item;
        if (element.Element("term") is { } term && element.Element("description") is { } description)
        {
            ReadAll(term);
            AddText(": ");
            ReadAll(description);
        }
        else
        {
            ReadAll(element);
        }

        EndBlock();
    }

    private void AddReference(XElement element)
    {
        var named = (string?)element.Attribute("cref") is { } reference ? CodeReference.Name(reference) : (string?)element.Attribute("langword");
        if (named is null || element.Value.Length > 0)
            AddText(element.Value.Length > 0 ? element.Value : (string?)element.Attribute("href") ?? "");
        else
            AddCode(named);
    }

    private void AddCode(string code) => _inlines.Add(new DocInline(code, IsCode: true));

    // Line breaks and indents of the source mean nothing; one space between words is kept, none at the start.
    private void AddText(string text)
    {
        var joined = Joined(text);
        if (_inlines.Count == 0 || _inlines[^1].Text.EndsWith(' '))
            joined = joined.TrimStart();
        if (joined.Length > 0)
            _inlines.Add(new DocInline(joined, IsCode: false));
    }

    private void EndBlock()
    {
        if (_inlines is [.., { IsCode: false } last])
            _inlines[^1] = last with { Text = last.Text.TrimEnd() };
        if (_inlines.Any(static inline => inline.Text.Length > 0))
            _blocks.Add(new DocBlock(_kind, [.. _inlines]));
        _inlines.Clear();
        _kind = DocBlockKind.Paragraph;
    }

    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                joined.Append(character);
            else if (joined is not [.., ' '])
                joined.Append(' ');
        }

        return joined.ToString();
    }

    private static string Unindented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(static line => line.Trim().Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : ""));
    }
}
