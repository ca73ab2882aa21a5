namespace ChurnLab.Insight.Segments;

/// <summary>A conjunction that a search came by.</summary>
/// <param name="Quality">Its quality.</param>
/// <param name="Size">Rows it holds for, of those searched.</param>
/// <param name="Positives">Those of class 1.</param>
/// <param name="Selectors">Its conditions, by place in the space, ascending.</param>
internal sealed record Candidate(double Quality, int Size, int Positives, int[] Selectors)
{
    /// <summary>Better ones come first: quality, then fewer conditions, then more members, then places of the
    /// conditions; no two are equal.</summary>
    public static IComparer<Candidate> BestFirst { get; } = Comparer<Candidate>.Create(static (one, other) =>
    {
        var order = other.Quality.CompareTo(one.Quality);
        order = order != 0 ? order : one.Selectors.Length.CompareTo(other.Selectors.Length);
        order = order != 0 ? order : other.Size.CompareTo(one.Size);
        return order != 0 ? order : one.Selectors.AsSpan().SequenceCompareTo(other.Selectors);
    });
}
