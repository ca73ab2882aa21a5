using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Reads JSON so that nothing of it is lost: number text, spelling of strings, lone surrogates, Python's NaN.</summary>
/// <remarks>Says line and column of what is wrong. A name that occurs twice is an error, since one of the two values would vanish.</remarks>
internal sealed class JsonTextReader(string text, string fileName, bool escapeNonAscii)
{
    // Python's own reader gives up near 1,000 levels, so no file that Jupyter wrote is deeper.
    private const int MaxDepth = 1000;

    private static readonly NumberFormatInfo NonFinite =
        new() { NaNSymbol = "NaN", PositiveInfinitySymbol = "Infinity", NegativeInfinitySymbol = "-Infinity" };

    private readonly Dictionary<JsonNode, int> _offsets = new(ReferenceEqualityComparer.Instance);
    private int _position = text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>Reads the whole text as one value.</summary>
    public JsonNode? ReadAll()
    {
        var node = ReadValue(0);
        if (Peek() is { } extra)
            throw Unexpected("the end of the file", extra);
        return node;
    }

    /// <summary>Place of an object or an array that this reader made; null for other nodes.</summary>
    public TextPosition? PositionOf(JsonNode? node) =>
        node is not null && _offsets.TryGetValue(node, out var offset) ? TextPosition.At(text, offset) : null;

    private JsonNode? ReadValue(int depth)
    {
        switch (Peek())
        {
            case '{':
                return ReadObject(depth + 1);
            case '[':
                return ReadArray(depth + 1);
            case '"':
                var start = _position;
                var value = ReadString();
                var node = JsonValue.Create(value);
                var token = text.AsSpan(start, _position - start);
                if (!token.SequenceEqual(JsonTextWriter.Quote(value, escapeNonAscii)))
                    JsonSpelling.Keep(node, token.ToString());
                return node;
            case var other:
                return ReadLiteral(other);
        }
    }

    private JsonObject ReadObject(int depth)
    {
        var members = Open(new JsonObject(), depth);
        if (TryTake('}'))
            return members;
        do
        {
            if (Peek() is not '"')
                throw Unexpected("a name in double quotes", Peek());
            var nameStart = _position;
            var name = ReadString();
            if (members.ContainsKey(name))
                throw Error(nameStart, $"the name \"{name}\" occurs twice in one object; keep one of the two.");
            if (!TryTake(':'))
                throw Unexpected("':' after a name", Peek());
            members.Add(name, ReadValue(depth));
        }
        while (TryTake(','));

        return TryTake('}') ? members : throw Unexpected("',' or '}'", Peek());
    }

    private JsonArray ReadArray(int depth)
    {
        var items = Open(new JsonArray(), depth);
        if (TryTake(']'))
            return items;
        do
            items.Add(ReadValue(depth));
        while (TryTake(','));

        return TryTake(']') ? items : throw Unexpected("',' or ']'", Peek());
    }

    private T Open<T>(T container, int depth)
        where T : JsonNode
    {
        if (depth > MaxDepth)
            throw Error(_position, $"nested more than {MaxDepth} levels deep, which Python's reader refuses too.");
        _offsets.Add(container, _position++);
        return container;
    }

    private JsonNode? ReadLiteral(char? first)
    {
        var start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '+' or '-' or '.'))
            _position++;
        var token = text[start.._position];
        switch (token)
        {
            case "null":
                return null;
            case "true" or "false":
                return JsonValue.Create(token == "true");
            case "NaN" or "Infinity" or "-Infinity":
                // Not JSON, but Python writes it: a notebook with such a number in an output is a usual thing.
                return JsonValue.Create(double.Parse(token, NonFinite));
            case "":
                throw Unexpected("a value", first);
        }

        try
        {
            // Keeps the number's text, whatever its precision or size.
            return JsonNode.Parse(token);
        }
        catch (JsonException)
        {
            throw Error(start, $"expected a value, found '{token}'.");
        }
    }

    private string ReadString()
    {
        var start = ++_position;
        StringBuilder? decoded = null;
        while (_position < text.Length)
        {
            switch (text[_position])
            {
                case '"':
                    var rest = text.AsSpan(start, _position++ - start);
                    return decoded is null ? rest.ToString() : decoded.Append(rest).ToString();
                case '\\':
                    decoded = (decoded ?? new StringBuilder()).Append(text, start, _position - start).Append(ReadEscape());
                    start = _position;
                    break;
                case < ' ':
                    throw Error(
                        _position,
                        $"a string holds the control character U+{(int)text[_position]:X4}; expected an escape or a closing quote.");
                default:
                    _position++;
                    break;
            }
        }

        throw Error(_position, "the file ends inside a string; expected a closing quote.");
    }

    private char ReadEscape()
    {
        var start = _position;
        var kind = start + 1 < text.Length ? text[start + 1] : ' ';
        _position += 2;
        const string Kinds = "\"\\/bfnrt";
        var known = Kinds.IndexOf(kind, StringComparison.Ordinal);
        if (known >= 0)
            return "\"\\/\b\f\n\r\t"[known];
        if (kind == 'u' && _position + 4 <= text.Length
            && ushort.TryParse(text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _position += 4;
            return (char)code;
        }

        throw Error(start, "a backslash must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits.");
    }

    private char? Peek()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t' or '\r' or '\n')
            _position++;
        return _position < text.Length ? text[_position] : null;
    }

    private bool TryTake(char expected)
    {
        if (Peek() != expected)
            return false;
        _position++;
        return true;
    }

    private NotebookFormatException Unexpected(string expected, char? found) =>
        Error(_position, $"expected {expected}, found {(found is { } character ? $"'{character}'" : "the end of the file")}.");

    private NotebookFormatException Error(int offset, string problem) => new(fileName, TextPosition.At(text, offset), problem);
}
