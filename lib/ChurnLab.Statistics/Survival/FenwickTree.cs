namespace ChurnLab.Statistics;

/// <summary>Sums over the first of some places while values are added at any.</summary>
/// <remarks>Source: P. M. Fenwick, Software: Practice and Experience 24 (1994) 327-336.</remarks>
internal sealed class FenwickTree(int size)
{
    private readonly double[] _sums = new double[size + 1];

    /// <summary>Sum over all places.</summary>
    public double Total { get; private set; }

    public void Add(int place, double value)
    {
        Total += value;
        for (var i = place + 1; i < _sums.Length; i += i & -i)
            _sums[i] += value;
    }

    /// <summary>Sum over the places before one.</summary>
    public double Before(int place)
    {
        var sum = 0.0;
        for (var i = place; i > 0; i &= i - 1)
            sum += _sums[i];
        return sum;
    }
}
