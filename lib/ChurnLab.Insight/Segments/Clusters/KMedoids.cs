using ChurnLab.Hosting;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>Parts rows into clusters about rows that stand for them, by Gower's distance: numbers, categories and missing values alike.</summary>
/// <remarks>
/// A description of who the clients are, no recommendation. PAM: medoids are taken one by one, then the best swap is made until none makes
/// the sum of distances smaller, with the removal losses of FastPAM. On more than <see cref="MaxRows"/> rows medoids are sought among that
/// many drawn at random and all rows assigned to them. Source: L. Kaufman and P. J. Rousseeuw, Finding Groups in Data, Wiley 1990; E. Schubert
/// and P. J. Rousseeuw, Fast and eager k-medoids clustering, Information Systems 101 (2021).
/// </remarks>
public sealed record KMedoids
{
    /// <summary>Number of clusters. Range: 2 to the number of rows. Default: 4.</summary>
    public int Clusters { get; init; } = 4;

    /// <summary>Most rows among which medoids are sought; memory and time grow with its square. Range: 2 or more. Default: 2000.</summary>
    public int MaxRows { get; init; } = 2000;

    /// <summary>Most swaps. Range: 0 or more. Default: 300.</summary>
    public int MaxIterations { get; init; } = 300;

    /// <summary>Seed of the drawn rows; any value. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Number of threads; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Finds clusters.</summary>
    /// <param name="rows">Features.</param>
    /// <exception cref="InsightException">An option is outside its range or there are too few rows.</exception>
    public Clustering Fit(FeatureTable rows)
    {
        var most = Math.Min(rows.Rows, MaxRows);
        if (Clusters < 2 || Clusters > most)
            throw new InsightException($"{nameof(Clusters)} is {Clusters}; expected 2 to {most}, the number of rows among which medoids are sought.");
        if (MaxIterations < 0)
            throw new InsightException($"{nameof(MaxIterations)} is {MaxIterations}; expected 0 or more.");
        var distances = new GowerDistances(rows);
        var sample = Sample(rows.Rows);
        var search = new MedoidSearch(Between(distances, sample), sample.Length, Threads);
        search.Build(Clusters);
        var swaps = 0;
        while (swaps < MaxIterations && search.Swap())
            swaps++;
        int[] medoids = [.. search.Medoids.Select(place => sample[place])];
        return Assigned(distances, medoids, swaps);
    }

    private int[] Sample(int rows)
    {
        int[] all = [.. Enumerable.Range(0, rows)];
        if (rows <= MaxRows)
            return all;
        RandomStream.Of(Seed, 0).ShuffleInPlace(all.AsSpan());
        return [.. all.Take(MaxRows).Order()];
    }

    private double[] Between(GowerDistances distances, int[] sample)
    {
        var matrix = new double[sample.Length * sample.Length];
        Work.Ranges(
            sample.Length,
            64,
            Threads,
            (start, end) =>
            {
                var row = new double[distances.Rows];
                for (var place = start; place < end; place++)
                {
                    distances.From(sample[place], row);
                    for (var other = 0; other < sample.Length; other++)
                        matrix[(place * sample.Length) + other] = row[sample[other]];
                }
            },
            AmbientCancellation.Token);
        return matrix;
    }

    private static Clustering Assigned(GowerDistances distances, int[] medoids, int swaps)
    {
        var (labels, least, from) = (new int[distances.Rows], new double[distances.Rows], new double[distances.Rows]);
        Array.Fill(least, double.PositiveInfinity);
        for (var cluster = 0; cluster < medoids.Length; cluster++)
        {
            distances.From(medoids[cluster], from);
            for (var row = 0; row < from.Length; row++)
            {
                // A medoid stays with itself though another may be as near.
                if (from[row] < least[row] || row == medoids[cluster])
                    (labels[row], least[row]) = (cluster, from[row]);
            }
        }

        return new Clustering(labels, medoids.Length, distances) { Inertia = least.Sum(), Iterations = swaps, Medoids = medoids };
    }
}
