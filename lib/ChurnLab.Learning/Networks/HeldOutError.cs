using ChurnLab.Learning.Boosting;

namespace ChurnLab.Learning.Networks;

/// <summary>Mean squared error of rows held out of a fit, weights counted.</summary>
internal sealed class HeldOutError
{
    private const int RowsOfTask = 8 * NetworkBlock<float>.MostRows;
    private readonly NetworkRows<float> _rows;
    private readonly int[] _held;
    private readonly double[] _factors;
    private readonly WorkTeam _team;
    private readonly NetworkGradient<float>[] _workers;
    private readonly double[] _errors;

    public HeldOutError(TrainingData data, NetworkRows<float> rows, int[] held, WorkTeam team, NetworkGradient<float>[] workers)
    {
        (_rows, _held, _team, _workers) = (rows, held, team, workers);
        var total = held.Sum(data.Weight) * rows.Features;
        _factors = Array.ConvertAll(held, row => data.Weight(row) / total);
        _errors = new double[(held.Length + RowsOfTask - 1) / RowsOfTask];
    }

    /// <summary>The error of the network as it is.</summary>
    public double Of()
    {
        _team.Run(_errors.Length, OfTask);
        return _errors.Sum();
    }

    private void OfTask(int task, int worker)
    {
        const int most = NetworkBlock<float>.MostRows;
        var gradient = _workers[worker];
        var end = Math.Min(_held.Length, (task + 1) * RowsOfTask);
        _errors[task] = 0;
        for (var at = task * RowsOfTask; at < end; at += most)
        {
            var rows = Math.Min(most, end - at);
            for (var i = 0; i < rows; i++)
            {
                _rows.Row(_held[at + i]).CopyTo(gradient.Target(i));
                _rows.Row(_held[at + i]).CopyTo(gradient.Input(i));
            }

            _errors[task] += gradient.Errors(_factors.AsSpan(at, rows));
        }
    }
}
