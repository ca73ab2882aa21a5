using System.Globalization;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>Cuts texts that are too long.</summary>
internal static class Excerpt
{
    /// <summary>Returns the text, or its start and a note of how much was cut.</summary>
    public static string Of(string text, int max)
    {
        if (text.Length <= max)
            return text;
        var start = Start(text, max);
        return string.Create(CultureInfo.InvariantCulture, $"{start}… ({text.Length - start.Length:N0} more characters)");
    }

    /// <summary>Returns at most <paramref name="max"/> characters, never half of a surrogate pair.</summary>
    public static string Start(string text, int max)
    {
        if (text.Length <= max)
            return text;
        return max > 0 && char.IsHighSurrogate(text[max - 1]) ? text[..(max - 1)] : text[..max];
    }
}
