using System.Text.RegularExpressions;

namespace ChurnLab.Tests.Studies.Outcomes;

/// <summary>Words of clients who leave or stay.</summary>
internal static partial class LeavingWords
{
    /// <summary>Whether a text has such a word; «нарушение», «остальные», «остаётся признак» and «остаток» are none.</summary>
    public static bool AreIn(string text) => Word().IsMatch(text);

    [GeneratedRegex(@"\b(уш[её]?[лд]|уход|ост(ал(?!ьн)|ав))", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
