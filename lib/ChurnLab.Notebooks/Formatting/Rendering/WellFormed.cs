using System.Text;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Keeps text storable: half a surrogate pair cannot be written as UTF-8, so the notebook could not be saved.</summary>
internal static class WellFormed
{
    /// <summary>Returns the text with U+FFFD for every half of a surrogate pair that stands alone.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
            return text;
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append(rune.ToString());
        return repaired.ToString();
    }
}
