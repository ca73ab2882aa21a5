using System.Text.RegularExpressions;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Finds what somebody typed into the narrative of a notebook although only data can say it.</summary>
/// <remarks>
/// A number or a direction in Markdown stays when the data change. Allowed are code, questions, and sentences that say how
/// something is read: under a condition (<c>если</c>) or as a rule (<c>чем … тем</c>).
/// </remarks>
internal static partial class TypedFindings
{
    /// <summary>Sentences of a Markdown text that hold a digit or a direction.</summary>
    public static IEnumerable<string> In(string markdown) =>
        Sentence().Split(Code().Replace(markdown, " "))
            .Select(sentence => sentence.Trim())
            .Where(sentence => Digit().IsMatch(sentence) || (Direction().IsMatch(sentence) && !Rule().IsMatch(sentence)));

    [GeneratedRegex(@"(?<=[.!?:…])\s+|\n\s*\n|\n(?=\s*[-#|])")]
    private static partial Regex Sentence();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(
        """
        \b(?: чаще | реже | выше | ниже | больше | меньше | сильнее | слабее | лучше | хуже | дольше | моложе | старше
            | раст(?:ёт|ут) | пада(?:ет|ют) | увеличива\w+ | уменьша\w+ | сниж\w+ | повыша\w+ | вдвое | втрое | самы[йея]\w* | наибол\w+ | наимен\w+ )\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Direction();

    [GeneratedRegex(@"\?$|\bесли\b|\bчем\b.*\bтем\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Rule();
}
