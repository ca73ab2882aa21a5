using System.Globalization;

namespace ChurnLab.Frames.Tables;

/// <summary>The text of a cell as it is shown, and in full where it was cut.</summary>
internal sealed record TableCell(string Text, string? Full)
{
    public static TableCell Of(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return new TableCell(text, null);
        // Cut between characters as readers see them, never inside a pair or before an accent.
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= maxLength
            ? new TableCell(text, null)
            : new TableCell(text[..starts[maxLength - 1]] + "…", text);
    }
}
