namespace ChurnLab.Learning.Validation;

/// <summary>An outer split and the inner splits of its training rows, by which settings are chosen.</summary>
public sealed class NestedFold
{
    /// <summary>Makes a nested split.</summary>
    /// <param name="outer">The outer split.</param>
    /// <param name="inner">Inner splits, in rows of the whole table, all of them among the training rows of <paramref name="outer"/>. Range: 1 or more.</param>
    /// <exception cref="LearningException">There is no inner split, or one has a row that the outer one does not fit.</exception>
    public NestedFold(Fold outer, IReadOnlyList<Fold> inner)
    {
        if (inner.Count == 0)
            throw new LearningException("A nested split has no inner splits: expected 1 or more.");
        (Outer, Inner) = (outer, [.. inner]);
        var places = new Dictionary<int, int>(outer.Train.Length);
        foreach (var row in outer.Train)
            places[row] = places.Count;
        InnerPlaces = [.. Inner.Select(fold => Fold.Over(Places(fold.Train, places), Places(fold.Test, places)))];
    }

    /// <summary>The outer split.</summary>
    public Fold Outer { get; }

    /// <summary>Inner splits, in rows of the whole table.</summary>
    public IReadOnlyList<Fold> Inner { get; }

    /// <summary>Inner splits, in places among the training rows of the outer split.</summary>
    internal IReadOnlyList<Fold> InnerPlaces { get; }

    private static int[] Places(ReadOnlySpan<int> rows, Dictionary<int, int> places)
    {
        var found = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!places.TryGetValue(rows[i], out found[i]))
                throw new LearningException($"An inner split has row {rows[i]}, which its outer split does not fit: settings would be chosen by test rows.");
        }

        return found;
    }
}
