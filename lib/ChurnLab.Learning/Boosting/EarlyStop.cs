namespace ChurnLab.Learning.Boosting;

/// <summary>Watches the loss of rows held out and says when trees no longer help.</summary>
internal sealed class EarlyStop
{
    private readonly BoostingRows _held;
    private readonly ReadOnlyMemory<double>[] _columns;
    private readonly IBoostingLoss _loss;
    private readonly int _patience;
    private readonly double[] _raw;
    private readonly List<double> _losses = [];

    public EarlyStop(BoostingRows held, CategoryStatistics?[] categories, BoostingSettings settings, IBoostingLoss loss, double start)
    {
        (_held, _loss, _patience) = (held, loss, settings.Patience);
        _columns = CategoryStatistics.Columns(held.X, categories);
        _raw = new double[held.X.Rows];
        Array.Fill(_raw, start);
        _losses.Add(MeanLoss());
    }

    /// <summary>The number of trees with the lowest loss, the fewest of equals.</summary>
    public int Best { get; private set; }

    /// <summary>Mean loss by the number of trees, from 0.</summary>
    public double[] Losses => [.. _losses];

    /// <summary>Adds a tree.</summary>
    /// <returns>Whether the fit should stop.</returns>
    public bool IsOver(BoostedTree tree)
    {
        var added = new double[_raw.Length];
        new TreePredictor(0, [tree], _columns.Length).Fill(_columns, added, 1);
        for (var row = 0; row < _raw.Length; row++)
            _raw[row] += added[row];
        _losses.Add(MeanLoss());
        if (_losses[^1] < _losses[Best])
            Best = _losses.Count - 1;
        return _losses.Count - 1 - Best >= _patience;
    }

    private double MeanLoss() => _loss.Loss(_raw, _held.Target.Values, _held.Weights) / _held.Total;
}
