using System.Text;

namespace ChurnLab.Frames.Delimited;

/// <summary>Collects fields as text; a string is made once per different text, not per row.</summary>
internal sealed class TextBuilder : ColumnBuilder
{
    private readonly Dictionary<byte[], int> _codes = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<string> _levels = [];
    private readonly bool _stripApostrophe;
    private Dictionary<string, int>? _replaced;
    private int[] _rows;
    private int _count;

    /// <summary>Makes an empty builder.</summary>
    /// <param name="capacity">Number of rows to make room for; more are taken.</param>
    /// <param name="stripApostrophe">Whether a text that starts with an apostrophe loses it.</param>
    public TextBuilder(int capacity, bool stripApostrophe)
    {
        _rows = GC.AllocateUninitializedArray<int>(capacity);
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
            if (!text.Contains('\uFFFD') || !(_replaced ??= []).TryGetValue(text, out code))
            {
                code = _levels.Count;
                _levels.Add(text);
                if (text.Contains('\uFFFD'))
                    _replaced![text] = code;
            }

            _lookup[field] = code;
        }

        Reserve(1);
        _rows[_count++] = code;
        return true;
    }

    public override void AddMissing(int count)
    {
        Reserve(count);
        _rows.AsSpan(_count, count).Fill(TextColumn.MissingCode);
        _count += count;
    }

    public override Column Build(string name)
    {
        if (_count < _rows.Length)
            Array.Resize(ref _rows, _count);
        return TextColumn.Over(name, _rows, [.. _levels]);
    }

    private void Reserve(int count)
    {
        if (_rows.Length - _count < count)
            Array.Resize(ref _rows, Math.Max(_count + count, (int)Math.Min(Math.Max(16, 2L * _rows.Length), Array.MaxLength)));
    }
}
