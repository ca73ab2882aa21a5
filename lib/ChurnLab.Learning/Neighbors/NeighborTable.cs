namespace ChurnLab.Learning.Neighbors;

/// <summary>The nearest rows of some queries, nearest first.</summary>
public sealed class NeighborTable
{
    private readonly int[] _rows;
    private readonly double[] _distances;

    internal NeighborTable(int queries, int neighbors)
    {
        (Queries, Neighbors) = (queries, neighbors);
        (_rows, _distances) = (new int[checked(queries * neighbors)], new double[queries * neighbors]);
    }

    /// <summary>Number of queries.</summary>
    public int Queries { get; }

    /// <summary>Number of neighbours of each.</summary>
    public int Neighbors { get; }

    /// <summary>Neighbours of a query, as rows of the fit from 0, those of weight 0 not counted; the earlier of two that are as far comes first.</summary>
    /// <param name="query">Query, from 0.</param>
    public ReadOnlySpan<int> Rows(int query) => _rows.AsSpan(query * Neighbors, Neighbors);

    /// <summary>Their distances.</summary>
    /// <param name="query">Query, from 0.</param>
    public ReadOnlySpan<double> Distances(int query) => _distances.AsSpan(query * Neighbors, Neighbors);

    internal void Fill(int query, ReadOnlySpan<Found> found)
    {
        for (var i = 0; i < Neighbors; i++)
            (_rows[(query * Neighbors) + i], _distances[(query * Neighbors) + i]) = (found[i].Row, found[i].Distance);
    }
}
