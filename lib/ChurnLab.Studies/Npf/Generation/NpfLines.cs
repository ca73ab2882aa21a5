namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Lines of a block, put in the order of their keys.</summary>
internal sealed class NpfLines
{
    private readonly NpfText _written = new();
    private readonly List<(ulong Key, int Start, int Length)> _lines = [];
    private int _start;

    /// <summary>Where the next line is written.</summary>
    public NpfText Line
    {
        get
        {
            _start = _written.Length;
            return _written;
        }
    }

    /// <summary>Ends the line.</summary>
    public void End(ulong key)
    {
        _written.Write((byte)'\n');
        _lines.Add((key, _start, _written.Length - _start));
    }

    /// <summary>Adds the lines to a text and forgets them.</summary>
    public void MoveTo(NpfText text)
    {
        _lines.Sort();
        foreach (var (_, start, length) in _lines)
            text.Write(_written.Bytes.Slice(start, length));
        _lines.Clear();
        _written.Clear();
    }
}
