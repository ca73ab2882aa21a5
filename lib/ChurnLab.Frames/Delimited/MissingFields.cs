using System.Text;

namespace ChurnLab.Frames.Delimited;

/// <summary>Tells fields that mean missing.</summary>
internal sealed class MissingFields
{
    private readonly byte[][] _texts;
    private readonly bool[] _firstBytes = new bool[256];

    public MissingFields(IEnumerable<string> texts)
    {
        _texts = [.. texts.Where(text => text.Length > 0).Select(Encoding.UTF8.GetBytes)];
        foreach (var text in _texts)
            _firstBytes[text[0]] = true;
    }

    public bool Contains(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
            return true;
        if (!_firstBytes[field[0]])
            return false;
        foreach (var text in _texts)
        {
            if (field.SequenceEqual(text))
                return true;
        }

        return false;
    }
}
