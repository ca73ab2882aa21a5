namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Compares names with what has been typed of one.</summary>
internal static class NameMatcher
{
    /// <summary>Tells how well a name fits; everything fits nothing typed.</summary>
    /// <remarks>Humps ask for two letters and pieces from inside for three: fewer fit half of the framework.</remarks>
    public static NameMatch Match(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return NameMatch.Prefix;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return NameMatch.PrefixOfOtherCase;
        if (typed.Length > 1 && StartsHumps(name, 0, typed, 0))
            return NameMatch.Humps;
        return typed.Length > 2 && name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? NameMatch.Inside : NameMatch.None;
    }

    // Takes from each hump it uses a piece of at least one letter; humps may be left out, but not the first.
    private static bool StartsHumps(string name, int hump, string typed, int at)
    {
        var length = 0;
        while (at + length < typed.Length && hump + length < name.Length && SameLetter(name[hump + length], typed[at + length]))
            length++;
        for (; length > 0; length--)
        {
            if (at + length == typed.Length)
                return true;
            for (var next = NextHump(name, hump); next < name.Length; next = NextHump(name, next))
            {
                if (next >= hump + length && StartsHumps(name, next, typed, at + length))
                    return true;
            }
        }

        return false;
    }

    private static int NextHump(string name, int hump)
    {
        var next = hump + 1;
        while (next < name.Length && !IsHump(name, next))
            next++;
        return next;
    }

    private static bool IsHump(string name, int at) =>
        (char.IsUpper(name[at]) && !char.IsUpper(name[at - 1]))
        || (char.IsLetterOrDigit(name[at]) && name[at - 1] is '_' or '.')
        || (char.IsUpper(name[at]) && at + 1 < name.Length && char.IsLower(name[at + 1]));

    private static bool SameLetter(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
