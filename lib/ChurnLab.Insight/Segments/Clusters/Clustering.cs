using ChurnLab.Hosting;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Rows parted into clusters of like rows, without a look at the outcome.</summary>
/// <remarks>
/// A description, no recommendation: clusters are alike in all features and so mix who leaves and who stays. Lists to act on are those of
/// <see cref="SegmentPortfolio"/>.
/// </remarks>
public sealed class Clustering
{
    private readonly int[] _labels;
    private readonly RowDistances _distances;

    internal Clustering(int[] labels, int clusters, RowDistances distances)
    {
        (_labels, _distances) = (labels, distances);
        var sizes = new int[clusters];
        foreach (var label in labels)
            sizes[label]++;
        Sizes = sizes;
    }

    /// <summary>Cluster of each row, from 0, without a copy.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Number of rows of each cluster.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>What was made small: the sum of squared distances to the centre, or of distances to the medoid.</summary>
    public double Inertia { get; internal init; }

    /// <summary>Number of rounds until nothing changed.</summary>
    public int Iterations { get; internal init; }

    /// <summary>Centre of each cluster in the units of the features; empty for medoids.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Centres { get; internal init; } = [];

    /// <summary>Row that stands for each cluster; empty for centres.</summary>
    public IReadOnlyList<int> Medoids { get; internal init; } = [];

    /// <summary>Rows of a cluster.</summary>
    /// <param name="cluster">Cluster, from 0.</param>
    public RowSet Members(int cluster)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cluster);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cluster, Sizes.Count);
        var members = new RowSet(_labels.Length);
        for (var row = 0; row < _labels.Length; row++)
        {
            if (_labels[row] == cluster)
                members.Add(row);
        }

        return members;
    }

    /// <summary>Silhouette of each row: how much nearer its own cluster is than the next one, −1 to 1; 0 for a row alone in its cluster.</summary>
    /// <remarks>
    /// Time grows with the square of the number of rows: about a second for 10,000. Source: P. J. Rousseeuw, Silhouettes, Journal of
    /// Computational and Applied Mathematics 20 (1987) 53-65.
    /// </remarks>
    /// <param name="threads">Number of threads; 0 is one per core.</param>
    public double[] Silhouettes(int threads = 0)
    {
        var silhouettes = new double[_labels.Length];
        Work.Ranges(
            _labels.Length,
            64,
            threads,
            (start, end) =>
            {
                var (distances, sums) = (new double[_labels.Length], new double[Sizes.Count]);
                for (var row = start; row < end; row++)
                    silhouettes[row] = SilhouetteOf(row, distances, sums);
            },
            AmbientCancellation.Token);
        return silhouettes;
    }

    /// <summary>Mean silhouette: above 0.5 clusters stand apart, below 0.25 there are none to speak of.</summary>
    /// <param name="threads">Number of threads; 0 is one per core.</param>
    public double Silhouette(int threads = 0) => Silhouettes(threads).Average();

    private double SilhouetteOf(int row, double[] distances, double[] sums)
    {
        var own = _labels[row];
        if (Sizes[own] == 1)
            return 0;
        _distances.From(row, distances);
        Array.Clear(sums);
        for (var other = 0; other < distances.Length; other++)
            sums[_labels[other]] += distances[other];
        var (inside, outside) = (sums[own] / (Sizes[own] - 1), double.PositiveInfinity);
        for (var cluster = 0; cluster < sums.Length; cluster++)
        {
            if (cluster != own && Sizes[cluster] > 0)
                outside = Math.Min(outside, sums[cluster] / Sizes[cluster]);
        }

        var larger = Math.Max(inside, outside);
        return larger == 0 || double.IsInfinity(outside) ? 0 : (outside - inside) / larger;
    }
}
