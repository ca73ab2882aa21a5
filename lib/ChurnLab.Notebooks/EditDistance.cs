namespace ChurnLab.Notebooks;

/// <summary>How far apart two names are, for suggestions.</summary>
internal static class EditDistance
{
    /// <summary>Levenshtein distance, letters compared without case.</summary>
    public static int Between(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 0; i < first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < second.Length; j++)
            {
                var same = char.ToUpperInvariant(first[i]) == char.ToUpperInvariant(second[j]);
                var cost = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j + 1];
                row[j + 1] = cost;
            }
        }

        return row[^1];
    }
}
