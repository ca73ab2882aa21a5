using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>One start of k-means and its rounds.</summary>
internal sealed class KMeansRun
{
    private readonly double[] _values;
    private readonly int _width;
    private readonly int _clusters;
    private readonly double[] _distances;
    private double[] _centres = [];

    /// <summary>Prepares a run over values row after row.</summary>
    public KMeansRun(double[] values, int width, int clusters)
    {
        (_values, _width, _clusters) = (values, width, clusters);
        Labels = new int[values.Length / width];
        _distances = new double[Labels.Length];
    }

    public int[] Labels { get; }

    public double Inertia { get; private set; }

    public int Iterations { get; private set; }

    public ReadOnlySpan<double> Centre(int cluster) => _centres.AsSpan(cluster * _width, _width);

    /// <summary>Starts from given centres, or from rows drawn far from each other.</summary>
    public void Begin(double[]? centres, RandomStream random)
    {
        _centres = centres ?? Drawn(random);
        Array.Fill(Labels, -1);
    }

    public void Improve(int rounds, CancellationToken token)
    {
        while (Assign() && Iterations < rounds)
        {
            token.ThrowIfCancellationRequested();
            Move();
            Iterations++;
        }

        Inertia = _distances.Sum();
    }

    // Whether some row changed its cluster.
    private bool Assign()
    {
        var changed = false;
        for (var row = 0; row < Labels.Length; row++)
        {
            var (nearest, least) = (0, double.PositiveInfinity);
            for (var cluster = 0; cluster < _clusters; cluster++)
            {
                var distance = Squared(Row(row), Centre(cluster));
                if (distance < least)
                    (nearest, least) = (cluster, distance);
            }

            changed |= Labels[row] != nearest;
            (Labels[row], _distances[row]) = (nearest, least);
        }

        return changed;
    }

    private void Move()
    {
        var sizes = new int[_clusters];
        foreach (var label in Labels)
            sizes[label]++;
        // A cluster that lost all of its rows takes the row farthest from its centre, as a centre of nothing would stay for ever.
        for (var cluster = 0; cluster < _clusters; cluster++)
        {
            if (sizes[cluster] > 0)
                continue;
            var farthest = Enumerable.Range(0, Labels.Length).Where(row => sizes[Labels[row]] > 1).MaxBy(row => _distances[row]);
            sizes[Labels[farthest]]--;
            (Labels[farthest], _distances[farthest], sizes[cluster]) = (cluster, 0, 1);
        }

        Array.Clear(_centres);
        for (var row = 0; row < Labels.Length; row++)
        {
            var centre = _centres.AsSpan(Labels[row] * _width, _width);
            for (var place = 0; place < _width; place++)
                centre[place] += _values[(row * _width) + place];
        }

        for (var at = 0; at < _centres.Length; at++)
            _centres[at] /= sizes[at / _width];
    }

    // Each further centre is the best of some rows drawn by their squared distance to the nearest centre so far.
    private double[] Drawn(RandomStream random)
    {
        var centres = new double[_clusters * _width];
        var nearest = new double[Labels.Length];
        Array.Fill(nearest, double.PositiveInfinity);
        var candidates = 2 + (int)Math.Log(_clusters);
        for (var cluster = 0; cluster < _clusters; cluster++)
        {
            double[] best = [];
            var (bestSum, bestRow) = (double.PositiveInfinity, 0);
            for (var candidate = 0; candidate < (cluster == 0 ? 1 : candidates); candidate++)
            {
                var row = cluster == 0 ? (int)random.NextBelow(Labels.Length) : Pick(nearest, random);
                var with = new double[nearest.Length];
                for (var other = 0; other < with.Length; other++)
                    with[other] = Math.Min(nearest[other], Squared(Row(other), Row(row)));
                if (with.Sum() is var sum && sum < bestSum)
                    (best, bestSum, bestRow) = (with, sum, row);
            }

            Row(bestRow).CopyTo(centres.AsSpan(cluster * _width));
            nearest = best;
        }

        return centres;
    }

    private static int Pick(double[] weights, RandomStream random)
    {
        var left = random.NextDouble() * weights.Sum();
        for (var row = 0; row < weights.Length; row++)
        {
            left -= weights[row];
            if (left < 0)
                return row;
        }

        return weights.Length - 1;
    }

    private ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * _width, _width);

    private static double Squared(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var place = 0; place < one.Length; place++)
            sum += (one[place] - other[place]) * (one[place] - other[place]);
        return sum;
    }
}
