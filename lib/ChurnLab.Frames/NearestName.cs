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
            .Select(candidate =>
                (candidate, distance: EditDistance.Between(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(name.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return nearest.candidate;
    }
}
