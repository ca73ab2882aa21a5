namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Positions in code: Jupyter counts code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>UTF-16 position of a position in code points; the end of the text when it lies beyond.</summary>
    public static int ToUtf16(string text, int position)
    {
        var at = 0;
        for (var seen = 0; seen < position && at < text.Length; seen++)
            at += IsPair(text, at) ? 2 : 1;
        return at;
    }

    /// <summary>Position in code points of a UTF-16 position.</summary>
    public static int FromUtf16(string text, int position)
    {
        var count = 0;
        for (var at = 0; at < position && at < text.Length; count++)
            at += IsPair(text, at) ? 2 : 1;
        return count;
    }

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
