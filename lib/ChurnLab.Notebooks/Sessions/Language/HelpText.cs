using System.Text;
using ChurnLab.Notebooks.Sessions.Language.Documentation;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Help as plain text.</summary>
internal sealed class HelpText
{
    private const int Width = 100;

    private readonly StringBuilder _text = new();

    private HelpText()
    {
    }

    /// <summary>Writes help on symbols of one name.</summary>
    /// <param name="symbols">The symbols.</param>
    /// <param name="more">What is left out, if anything.</param>
    /// <param name="detailed">Whether remarks and examples are told.</param>
    public static string Write(IReadOnlyList<SymbolHelp> symbols, string? more, bool detailed)
    {
        var help = new HelpText();
        foreach (var symbol in symbols)
            help.Add(symbol, symbol == symbols[^1] ? more : null, detailed);
        return help._text.ToString().TrimEnd('\n');
    }

    private void Add(SymbolHelp symbol, string? more, bool detailed)
    {
        _text.Append(symbol.Signature).Append('\n').Append(symbol.Kind);
        if (more is not null)
            _text.Append(" (").Append(more).Append(')');
        _text.Append('\n');
        if (symbol.Value is { } value)
            _text.Append("value: ").Append(value).Append('\n');
        _text.Append('\n');
        foreach (var section in HelpSection.Of(symbol, detailed))
            Add(section);
    }

    private void Add(HelpSection section)
    {
        if (section.Title is { } title)
            _text.Append(title).Append(":\n");
        var indent = section.Title is null ? "" : "    ";
        foreach (var block in section.Blocks)
            Add(block, indent);
        foreach (var entry in section.Entries)
        {
            _text.Append(indent).Append(entry.Name).Append('\n');
            foreach (var block in entry.Text)
                Add(block, indent + "    ");
        }

        _text.Append('\n');
    }

    private void Add(DocBlock block, string indent)
    {
        if (block.Kind == DocBlockKind.Code)
        {
            foreach (var line in block.Text.Split('\n'))
                _text.Append(indent.Length > 0 ? indent : "    ").Append(line).Append('\n');
            return;
        }

        var hanging = block.Kind == DocBlockKind.Item ? indent + "  " : indent;
        var lead = block.Kind == DocBlockKind.Item ? indent + "- " : indent;
        foreach (var line in Wrapped(block.Text, Width - hanging.Length))
        {
            _text.Append(lead).Append(line).Append('\n');
            lead = hanging;
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
