using System.Globalization;
using System.Text;

namespace ChurnLab.Tests.Notebooks.Documents;

/// <summary>Text of a random notebook, written by a second, plainer writer than the library's, in a random regular layout.</summary>
internal sealed class RandomNotebook
{
    private static readonly string[] Numbers =
        ["0", "-1", "1.0", "-0.0", "1e5", "1E+22", "1.7976931348623157e+309", "123456789012345678901234567890", "0.1000", "NaN", "Infinity", "-Infinity"];

    private static readonly string[] Pieces =
        ["a", " ", "\"", @"\", "/", "<", "\n", "\r\n", "\t", "\b", "\f", "\0", "\u001f", "\u007f", "é", "Ж", "\u2028", "😀", "\ud83d", "{", ",", ":"];

    private readonly Random _random;
    private readonly string? _indent;
    private readonly bool _ascii;
    private readonly string _lineEnding;
    private readonly string _colon;
    private readonly StringBuilder _text = new();

    private RandomNotebook(int seed)
    {
        _random = new Random(seed);
        _indent = Pick<string?>(null, "", " ", "  ", "\t");
        _ascii = _random.Next(2) == 0;
        _lineEnding = Pick("\n", "\r\n");
        _colon = _indent is null ? Pick(":", ": ") : ": ";
    }

    public static string Text(int seed)
    {
        var notebook = new RandomNotebook(seed);
        var mark = notebook._random.Next(8) == 0 ? "\uFEFF" : "";
        notebook.WriteNotebook();
        return mark + notebook._text + notebook.Pick("", "\n", "\n\n");
    }

    private void WriteNotebook() => Members(0, Shuffled(
        ("nbformat", _ => Raw("4")),
        ("nbformat_minor", _ => Raw("5")),
        ("metadata", depth => Any(depth, 4, asObject: true)),
        ("cells", depth => Items(depth, _random.Next(5), inner => Cell(inner)))));

    private void Cell(int depth) => Members(depth, Shuffled(
        ("cell_type", _ => Raw(Pick("\"code\"", "\"markdown\"", "\"raw\""))),
        ("id", _ => String(RandomText())),
        ("unknown " + RandomText(), inner => Any(inner, 3)),
        ("metadata", inner => Any(inner, 3, asObject: true)),
        ("source", inner => Source(inner)),
        ("outputs", inner => Items(inner, _random.Next(3), output => Any(output, 4, asObject: true)))));

    private void Source(int depth)
    {
        if (_random.Next(2) == 0)
            String(RandomText());
        else
            Items(depth, _random.Next(4), _ => String(RandomText()));
    }

    private void Any(int depth, int levels, bool asObject = false)
    {
        var kind = asObject ? 0 : _random.Next(levels > 0 ? 0 : 2, 6);
        if (kind == 0)
            Members(depth, [.. Enumerable.Range(0, _random.Next(4)).Select(i => ($"{i}{RandomText()}", (Action<int>)(inner => Any(inner, levels - 1))))]);
        else if (kind == 1)
            Items(depth, _random.Next(4), inner => Any(inner, levels - 1));
        else if (kind == 2)
            Raw(Pick(Numbers));
        else if (kind == 3)
            Raw(Pick("true", "false", "null"));
        else
            String(RandomText());
    }

    private void Members(int depth, (string Name, Action<int> Write)[] members) => Container(depth, '{', '}', members.Length, (i, inner) =>
    {
        String(members[i].Name);
        Raw(_colon);
        members[i].Write(inner);
    });

    private void Items(int depth, int count, Action<int> write) => Container(depth, '[', ']', count, (_, inner) => write(inner));

    private void Container(int depth, char open, char close, int count, Action<int, int> write)
    {
        _text.Append(open);
        for (var i = 0; i < count; i++)
        {
            Raw(i == 0 ? "" : _indent is null && _colon == ": " ? ", " : ",");
            Break(depth + 1);
            write(i, depth + 1);
        }

        if (count > 0)
            Break(depth);
        _text.Append(close);
    }

    private void Break(int depth)
    {
        if (_indent is not null)
            Raw(_lineEnding + string.Concat(Enumerable.Repeat(_indent, depth)));
    }

    private void Raw(string text) => _text.Append(text);

    private void String(string value)
    {
        _text.Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            // The one lone surrogate among the pieces comes out of EnumerateRunes as U+FFFD.
            var text = rune.ToString();
            Raw(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '\b' => @"\b",
                '\f' => @"\f",
                0xFFFD => @"\ud83d",
                < ' ' => Hex(text),
                >= 0x7F when _ascii => Hex(text),
                _ => text,
            });
        }

        _text.Append('"');
    }

    private static string Hex(string text) =>
        string.Concat(text.Select(unit => @"\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));

    private string RandomText() => string.Concat(Enumerable.Range(0, _random.Next(6)).Select(_ => Pick(Pieces)));

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private (string, Action<int>)[] Shuffled(params (string, Action<int>)[] members)
    {
        _random.Shuffle(members);
        return members;
    }
}
