namespace ChurnLab.Frames;

/// <summary>Finds the name that was probably meant, for messages about a name that does not exist.</summary>
public static class NearestName
{
    /// <summary>
    /// Returns the candidate nearest to a name by edit distance, letter case aside; null when none is near.
    /// </summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="candidates">Names that exist.</param>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        // A third of the letters: more, and any short name would be "near" any other.
        var nearest = candidates
            .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(name.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return nearest.candidate;
    }

    /// <summary>
    /// Least number of insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
    /// </summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
