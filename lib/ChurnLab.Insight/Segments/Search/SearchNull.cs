namespace ChurnLab.Insight.Segments;

/// <summary>Best qualities that a search finds in permuted classes, and what they say of the segments that it
/// found.</summary>
public sealed class SearchNull
{
    private readonly double[] _sorted;

    internal SearchNull(FoundSegments found, double[] maxima)
    {
        Maxima = maxima;
        _sorted = [.. maxima.Order()];
        PValues = [.. found.Segments.Select(segment => PValue(segment.Quality))];
    }

    /// <summary>Best quality of each permutation, in their order; −∞ where the search found nothing.</summary>
    public IReadOnlyList<double> Maxima { get; }

    /// <summary>p-value of every segment found, in their order; they hold for all of them together.</summary>
    public IReadOnlyList<double> PValues { get; }

    /// <summary>Share of searches, the real one included, whose best quality is at least a quality.</summary>
    /// <param name="quality">The quality of a segment.</param>
    public double PValue(double quality)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sorted[middle] < quality ? (middle + 1, high) : (low, middle);
        }

        return (1.0 + _sorted.Length - low) / (1.0 + _sorted.Length);
    }
}
