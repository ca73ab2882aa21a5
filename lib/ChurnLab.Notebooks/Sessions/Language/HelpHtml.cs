using System.Text;
using ChurnLab.Notebooks.Formatting.Rendering;
using ChurnLab.Notebooks.Sessions.Language.Documentation;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Help as HTML. Every text is encoded: what comments and values hold never becomes markup.</summary>
internal sealed class HelpHtml
{
    private readonly StringBuilder _html = new();

    private HelpHtml()
    {
    }

    /// <summary>Writes help on symbols of one name.</summary>
    /// <param name="symbols">The symbols.</param>
    /// <param name="more">What is left out, if anything.</param>
    /// <param name="detailed">Whether remarks and examples are told.</param>
    public static string Write(IReadOnlyList<SymbolHelp> symbols, string? more, bool detailed)
    {
        var help = new HelpHtml();
        foreach (var symbol in symbols)
            help.Add(symbol, symbol == symbols[^1] ? more : null, detailed);
        return help._html.ToString();
    }

    private void Add(SymbolHelp symbol, string? more, bool detailed)
    {
        Element("pre", symbol.Signature);
        _html.Append("<p><em>");
        HtmlEncoder.Append(_html, more is null ? symbol.Kind : $"{symbol.Kind} ({more})");
        _html.Append("</em></p>\n");
        if (symbol.Value is { } value)
        {
            _html.Append("<p>value: <code>");
            HtmlEncoder.Append(_html, value);
            _html.Append("</code></p>\n");
        }

        foreach (var section in HelpSection.Of(symbol, detailed))
            Add(section);
    }

    private void Add(HelpSection section)
    {
        if (section.Title is { } title)
            _html.Append("<p><strong>").Append(title).Append("</strong></p>\n");
        Add(section.Blocks);
        if (section.Entries.Count == 0)
            return;
        _html.Append("<dl>\n");
        foreach (var entry in section.Entries)
        {
            _html.Append("<dt><code>");
            HtmlEncoder.Append(_html, entry.Name);
            _html.Append("</code></dt><dd>\n");
            Add(entry.Text);
            _html.Append("</dd>\n");
        }

        _html.Append("</dl>\n");
    }

    private void Add(IReadOnlyList<DocBlock> blocks)
    {
        var inList = false;
        foreach (var block in blocks)
        {
            var isItem = block.Kind == DocBlockKind.Item;
            if (isItem != inList)
                _html.Append(isItem ? "<ul>\n" : "</ul>\n");
            inList = isItem;
            Add(block);
        }

        if (inList)
            _html.Append("</ul>\n");
    }

    private void Add(DocBlock block)
    {
        if (block.Kind == DocBlockKind.Code)
        {
            Element("pre", block.Text);
            return;
        }

        var tag = block.Kind == DocBlockKind.Item ? "li" : "p";
        _html.Append('<').Append(tag).Append('>');
        foreach (var inline in block.Inlines)
        {
            _html.Append(inline.IsCode ? "<code>" : "");
            HtmlEncoder.Append(_html, inline.Text);
            _html.Append(inline.IsCode ? "</code>" : "");
        }

        _html.Append("</").Append(tag).Append(">\n");
    }

    private void Element(string tag, string text)
    {
        _html.Append('<').Append(tag).Append('>');
        HtmlEncoder.Append(_html, text);
        _html.Append("</").Append(tag).Append(">\n");
    }
}
