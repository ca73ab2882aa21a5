using System.Globalization;
using System.Text;

namespace ChurnLab.Frames.Cleaning;

/// <summary>What texts have in common that readers take for one.</summary>
internal static class Spelling
{
    private const string Latin = "ABCEHKMOPTXYaceopxykmt";
    private const string Cyrillic = "АВСЕНКМОРТХУасеорхукмт";

    /// <summary>
    /// A text in upper case, with Е for Ё, single spaces inside and none around, without invisible characters, and with
    /// Cyrillic letters for Latin look-alikes.
    /// </summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var word in Composed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var visible = string.Concat(word.Where(letter =>
                char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control)));
            if (visible.Length == 0)
                continue;
            key.Append(key.Length == 0 ? "" : " ").Append(WithoutLookAlikes(visible));
        }

        return key.ToString().ToUpperInvariant().Replace('Ё', 'Е');
    }

    // A word of Latin letters is Latin unless every one of them looks Cyrillic.
    private static string WithoutLookAlikes(string word)
    {
        var letters = word.Where(char.IsLetter).ToList();
        var isCyrillic = letters.Exists(letter => letter is >= 'Ѐ' and <= 'ӿ')
            || letters.TrueForAll(letter => Latin.Contains(letter, StringComparison.Ordinal));
        return isCyrillic ? string.Concat(word.Select(Replaced)) : word;
    }

    private static char Replaced(char letter) =>
        Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Cyrillic[place] : letter;

    // й may be written as и with a breve; texts that are not valid Unicode cannot be composed and stay as they are.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
