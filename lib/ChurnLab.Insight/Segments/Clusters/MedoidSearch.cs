using ChurnLab.Hosting;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Medoids among rows whose distances are known.</summary>
internal sealed class MedoidSearch
{
    // Sums in another order differ by less; a swap must gain more, or two of them could take turns for ever.
    private const double LeastGain = 1e-9;
    private readonly double[] _distances;
    private readonly int _rows;
    private readonly int _threads;
    private readonly int[] _nearest;
    private readonly double[] _first;
    private readonly double[] _second;
    private int[] _medoids = [];

    public MedoidSearch(double[] distances, int rows, int threads)
    {
        (_distances, _rows, _threads) = (distances, rows, threads);
        (_nearest, _first, _second) = (new int[rows], new double[rows], new double[rows]);
        Array.Fill(_first, double.PositiveInfinity);
    }

    public IReadOnlyList<int> Medoids => _medoids;

    /// <summary>Takes medoids one by one, each the row that makes the sum of distances smallest.</summary>
    public void Build(int clusters)
    {
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            var sums = new double[_rows];
            Work.For(_rows, _threads, candidate => sums[candidate] = SumWith(candidate), AmbientCancellation.Token);
            var best = Enumerable.Range(0, _rows).Where(row => !_medoids.Contains(row)).MinBy(row => sums[row]);
            _medoids = [.. _medoids, best];
            Update();
        }
    }

    /// <summary>Makes the swap of a medoid and another row that gains most; false where none gains.</summary>
    public bool Swap()
    {
        var losses = new double[_medoids.Length];
        for (var row = 0; row < _rows; row++)
            losses[_nearest[row]] += _second[row] - _first[row];
        var swaps = new (double Change, int Medoid)[_rows];
        Work.For(_rows, _threads, candidate => swaps[candidate] = BestSwap(candidate, losses), AmbientCancellation.Token);
        var best = Enumerable.Range(0, _rows).MinBy(row => swaps[row].Change);
        if (swaps[best].Change >= -LeastGain)
            return false;
        _medoids[swaps[best].Medoid] = best;
        Update();
        return true;
    }

    private double SumWith(int candidate)
    {
        var from = _distances.AsSpan(candidate * _rows, _rows);
        var sum = 0.0;
        for (var row = 0; row < from.Length; row++)
            sum += Math.Min(_first[row], from[row]);
        return sum;
    }

    private (double Change, int Medoid) BestSwap(int candidate, double[] losses)
    {
        if (_medoids.Contains(candidate))
            return (0, 0);
        var from = _distances.AsSpan(candidate * _rows, _rows);
        var change = (double[])losses.Clone();
        var always = 0.0;
        for (var row = 0; row < from.Length; row++)
        {
            if (from[row] < _first[row])
            {
                always += from[row] - _first[row];
                change[_nearest[row]] += _first[row] - _second[row];
            }
            else if (from[row] < _second[row])
            {
                change[_nearest[row]] += from[row] - _second[row];
            }
        }

        var medoid = Array.IndexOf(change, change.Min());
        return (always + change[medoid], medoid);
    }

    private void Update()
    {
        for (var row = 0; row < _rows; row++)
        {
            (_first[row], _second[row]) = (double.PositiveInfinity, double.PositiveInfinity);
            for (var medoid = 0; medoid < _medoids.Length; medoid++)
            {
                var distance = _distances[(_medoids[medoid] * _rows) + row];
                if (distance < _first[row])
                    (_nearest[row], _first[row], _second[row]) = (medoid, distance, _first[row]);
                else
                    _second[row] = Math.Min(_second[row], distance);
            }
        }
    }
}
