using System.Globalization;
using System.Text;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Columns that text takes in a terminal.</summary>
internal static class TextWidth
{
    /// <remarks>
    /// Wide and fullwidth blocks after Unicode's EastAsianWidth.txt; unassigned code points inside a block count as
    /// the block does.
    /// </remarks>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x2614, 0x2615), (0x26A1, 0x26A1), (0x2705, 0x2705),
        (0x274C, 0x274C), (0x2753, 0x2755), (0x2795, 0x2797), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2E80, 0x303E),
        (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18CFF), (0x1B000, 0x1B2FF), (0x1F1E6, 0x1F202),
        (0x1F210, 0x1F265), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7F0), (0x1F900, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>Returns the columns of a text without control characters: 2 for East Asian wide characters and emoji, 0 for marks.</summary>
    public static int Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            width += OfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>Returns the text, or its start and … in at most <paramref name="max"/> columns; elements are kept whole.</summary>
    public static string Truncate(string text, int max)
    {
        if (text.Length <= max / 2 || Of(text) <= max)
            return text;
        var (width, at) = (0, 0);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            width += OfElement(text.AsSpan(at, length));
            if (width >= max)
                break;
            at += length;
        }

        return string.Concat(text.AsSpan(0, at), "…");
    }

    /// <remarks>A cluster is as wide as its widest character: marks and joined emoji add nothing.</remarks>
    private static int OfElement(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
            width = Math.Max(width, OfRune(rune));
        return width;
    }

    private static int OfRune(Rune rune)
    {
        if (rune.Value < 0x300)
            return rune.Value == 0xAD ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
    }
}
