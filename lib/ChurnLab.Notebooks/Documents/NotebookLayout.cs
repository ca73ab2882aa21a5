using System.Text.RegularExpressions;

namespace ChurnLab.Notebooks.Documents;

/// <summary>How the text of a notebook file is laid out: everything that carries no meaning but shows in a diff.</summary>
/// <remarks>Reading notes the layout of the file and writing repeats it, so that a change shows only where something changed.</remarks>
public sealed partial record NotebookLayout
{
    /// <summary>Layout of new files, the one Jupyter writes.</summary>
    public static NotebookLayout Default { get; } = new();

    /// <summary>White space of one level of nesting; null for JSON on a single line. Default: one space.</summary>
    public string? Indent { get; init; } = " ";

    /// <summary>What stands between a name and its value. Default: a colon and a space.</summary>
    public string NameSeparator { get; init; } = ": ";

    /// <summary>Whether characters beyond ASCII are written as <c>\uXXXX</c>. Default: false, they stand as they are.</summary>
    public bool EscapeNonAscii { get; init; }

    /// <summary>Line break between lines of the file. Default: a line feed.</summary>
    public string LineEnding { get; init; } = "\n";

    /// <summary>Whether the file starts with a byte order mark. Default: false.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>White space after the last line's text. Default: one line feed.</summary>
    public string Trailer { get; init; } = "\n";

    /// <summary>What stands between two items of JSON on a single line, as Python and JavaScript do it.</summary>
    internal string ItemSeparator => Indent is null && NameSeparator.EndsWith(' ') ? ", " : ",";

    internal static NotebookLayout OfJson(string text)
    {
        var layout = OfText(text) with
        {
            EscapeNonAscii = !HasNonAscii(text) && EscapedNonAscii().IsMatch(text),
            Trailer = text[text.AsSpan().TrimEnd(" \t\r\n").Length..],
        };
        var opening = Opening().Match(text);
        if (!opening.Success)
            return layout;

        var gap = opening.Groups["gap"].Value;
        return layout with
        {
            Indent = gap.Contains('\n', StringComparison.Ordinal) ? gap[(gap.LastIndexOf('\n') + 1)..] : null,
            NameSeparator = opening.Groups["name"].Value,
        };
    }

    internal static NotebookLayout OfText(string text)
    {
        var firstBreak = text.IndexOf('\n', StringComparison.Ordinal);
        return new NotebookLayout
        {
            LineEnding = firstBreak > 0 && text[firstBreak - 1] == '\r' ? "\r\n" : "\n",
            ByteOrderMark = text.StartsWith('\uFEFF'),
            Trailer = text[text.AsSpan().TrimEnd("\r\n").Length..],
        };
    }

    // Python's ensure_ascii counts DEL (U+007F) among the characters it escapes.
    private static bool HasNonAscii(string text) =>
        text.AsSpan(text.StartsWith('\uFEFF') ? 1 : 0).IndexOfAnyExceptInRange('\0', '\u007E') >= 0;

    [GeneratedRegex("""^\uFEFF?\s*\{(?<gap>\s*)"(?:[^"\\]|\\.)*"(?<name>\s*:[ \t]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    // Surrogates count only in pairs: JSON.stringify escapes lone ones even where it leaves all else raw.
    [GeneratedRegex(
        """(?<!\\)(\\\\)*\\u((?!00[0-6]|007[0-9a-eA-E]|[dD][89a-fA-F])[0-9a-fA-F]{4}|[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F])""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex EscapedNonAscii();
}
