using System.Text;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Insertions into a source text that leave every line where it is.</summary>
internal sealed class TextEdits
{
    private readonly List<(int Position, int Removed, bool Closes, string Text)> _edits = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Inserts a text before what begins at a position; of several, the first one said stands outermost.</summary>
    public void Open(int position, string text, int removed = 0) => _edits.Add((position, removed, false, text));

    /// <summary>Inserts a text after what ends at a position; of several, the first one said stands innermost.</summary>
    public void Close(int position, string text) => _edits.Add((position, 0, true, text));

    /// <summary>Returns the changed text.</summary>
    public string Apply(string source)
    {
        var result = new StringBuilder(source.Length + (_edits.Count * 80));
        var from = 0;
        // Stable, so that what was said first stays first.
        foreach (var (position, removed, _, text) in _edits.OrderBy(edit => edit.Position).ThenBy(edit => !edit.Closes))
        {
            result.Append(source, from, position - from).Append(text);
            from = position + removed;
        }

        return result.Append(source, from, source.Length - from).ToString();
    }
}
