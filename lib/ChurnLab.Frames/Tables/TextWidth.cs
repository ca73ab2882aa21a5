using System.Globalization;
using System.Text;

namespace ChurnLab.Frames.Tables;

/// <summary>How many columns of a terminal a text takes.</summary>
internal static class TextWidth
{
    // Blocks of East Asian width W and F (Unicode UAX 11) and of emoji that terminals draw two columns wide.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>
    /// Returns a text that stays on its line and cannot steer the terminal: no line breaks, no control characters.
    /// </summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("⏎").EnumerateRunes())
            printable.Append(Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ? Rune.ReplacementChar : rune);
        return printable.ToString();
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Array.Exists(Wide, block => block.First <= rune.Value && rune.Value <= block.Last) ? 2 : 1,
    };
}
