namespace ChurnLab.Studies.Rates;

/// <summary>How groups that follow one another are named together.</summary>
internal static class LevelRange
{
    private const char Dash = '–';

    /// <summary>
    /// Joins the labels of the first and the last group: <c>25–29</c> and <c>30–34</c> as <c>25–34</c>, <c>60–69</c> and
    /// <c>≥ 70</c> as <c>≥ 60</c>.
    /// </summary>
    public static string Of(string first, string last)
    {
        if (first == last)
            return first;
        var (from, to) = (first.Split(Dash), last.Split(Dash));
        if (first[0] is '<' or '≤' && to.Length == 2)
            return $"< {to[^1]}";
        if (last[0] is '≥' or '>' && from.Length == 2)
            return $"≥ {from[0]}";
        return from.Length <= 2 && to.Length <= 2 && IsNumber(from[0]) && IsNumber(to[^1])
            ? $"{from[0]}{Dash}{to[^1]}"
            : $"{first} … {last}";
    }

    private static bool IsNumber(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]) && char.IsLetterOrDigit(text[^1]);
}
