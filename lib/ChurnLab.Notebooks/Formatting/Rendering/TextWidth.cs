using System.Globalization;
using System.Text;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Columns that text takes in a terminal.</summary>
internal static class TextWidth
{
    /// <summary>Returns the columns of a text: 2 for East Asian wide characters and emoji, 0 for marks.</summary>
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

    /// <summary>Returns the text, or its start and … in at most <paramref name="max"/> columns.</summary>
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
            width = Math.Max(width, IsEmojiPart(rune) ? 2 : OfRune(rune));
        return width;
    }

    /// <remarks>The letters of flags, and the selector that turns a narrow symbol into an emoji.</remarks>
    private static bool IsEmojiPart(Rune rune) => rune.Value is 0xFE0F or (>= 0x1F1E6 and <= 0x1F1FF);

    private static int OfRune(Rune rune)
    {
        if (rune.Value < 0x300)
            return rune.Value == 0xAD ? 0 : 1;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => WideCharacters.Contains(rune) ? 2 : 1,
        };
    }
}
