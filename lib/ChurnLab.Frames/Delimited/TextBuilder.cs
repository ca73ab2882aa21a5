using System.Text;

namespace ChurnLab.Frames.Delimited;

/// <summary>Collects fields as text; a string is made once per different text, not per row.</summary>
internal sealed class TextBuilder : ColumnBuilder
{
    private readonly Dictionary<byte[], int> _codes = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<string> _levels = [];
    private readonly List<int> _rows = [];

    private readonly bool _stripApostrophe;

    public TextBuilder(bool stripApostrophe)
    {
        _lookup = _codes.GetAlternateLookup<ReadOnlySpan<byte>>();
        _stripApostrophe = stripApostrophe;
    }

    public override bool TryAdd(ReadOnlySpan<byte> field)
    {
        if (_stripApostrophe && field is [(byte)'\'', ..])
            field = field[1..];
        if (!_lookup.TryGetValue(field, out var code))
        {
            var text = Encoding.UTF8.GetString(field);
            // Bytes that are not UTF-8 are read as U+FFFD, so different bytes may be one text.
            code = text.Contains('\uFFFD') ? _levels.IndexOf(text) : -1;
            if (code < 0)
            {
                code = _levels.Count;
                _levels.Add(text);
            }

            _lookup[field] = code;
        }

        _rows.Add(code);
        return true;
    }

    public override void AddMissing(int count) => _rows.AddRange(Enumerable.Repeat(TextColumn.MissingCode, count));

    public override Column Build(string name) => TextColumn.Over(name, [.. _rows], [.. _levels]);
}
