using System.Runtime.InteropServices;

namespace ChurnLab.Notebooks.Documents;

/// <summary>A place in a text as editors count it: line and column from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextPosition(int Line, int Column)
{
    public static TextPosition At(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        return new TextPosition(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
