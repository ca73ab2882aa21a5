using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>Events by group, observed and expected, with the covariances of the former; strata are added one by
/// one.</summary>
internal sealed class LogRankSums(int groups, double rho)
{
    // Of the scaled matrix, whose largest eigenvalue is between 1 and the number of groups.
    private const double Nothing = 1e-9;

    private readonly double[] _atRisk = new double[groups];
    private readonly double[] _events = new double[groups];

    public double[] Observed { get; } = new double[groups];

    public double[] Expected { get; } = new double[groups];

    public double[,] Variance { get; } = new double[groups, groups];

    public void Add(SurvivalRows rows, ReadOnlySpan<int> groupOf)
    {
        var order = Sorting.Sorted.Places(rows.Entries);
        Array.Clear(_atRisk);
        if (order.Length == 0)
        {
            foreach (var row in rows.Places)
                _atRisk[groupOf[row]]++;
        }

        var (entered, survival) = (0, 1.0);
        for (var start = 0; start < rows.Count;)
        {
            var end = rows.EndOfTime(start);
            for (; entered < order.Length && rows.Entries[order[entered]] < rows.Durations[start]; entered++)
                _atRisk[groupOf[rows.Places[order[entered]]]]++;
            Array.Clear(_events);
            for (var place = start; place < end; place++)
                _events[groupOf[rows.Places[place]]] += rows.Events[place] ? 1 : 0;
            if (_events.Sum() is > 0 and var events)
            {
                Tally(rho == 0 ? 1 : Math.Pow(survival, rho), events);
                survival *= 1 - (events / _atRisk.Sum());
            }

            for (; start < end; start++)
                _atRisk[groupOf[rows.Places[start]]]--;
        }
    }

    /// <summary>Statistic and its degrees of freedom: groups that were never at risk together take none.</summary>
    public (double Statistic, int Freedom) Statistic()
    {
        var telling = Enumerable.Range(0, groups).Where(group => Variance[group, group] > 0).ToArray();
        if (telling.Length == 0)
            return (double.NaN, 0);
        var scales = telling.Select(group => Math.Sqrt(Variance[group, group])).ToArray();
        var scaled = Matrix<double>.Build.Dense(
            telling.Length, telling.Length, (i, j) => Variance[telling[i], telling[j]] / scales[i] / scales[j]);
        var deviation = Vector<double>.Build.Dense(telling.Length, i => (Observed[telling[i]] - Expected[telling[i]]) / scales[i]);
        var parts = scaled.Evd(Symmetricity.Symmetric);
        var (statistic, freedom) = (0.0, 0);
        for (var i = 0; i < telling.Length; i++)
        {
            var value = parts.EigenValues[i].Real;
            if (value < Nothing)
                continue;
            var along = parts.EigenVectors.Column(i).DotProduct(deviation);
            statistic += along * along / value;
            freedom++;
        }

        return (statistic, freedom);
    }

    private void Tally(double weight, double events)
    {
        var atRisk = _atRisk.Sum();
        var spread = atRisk > 1 ? weight * weight * events * (atRisk - events) / (atRisk - 1) : 0;
        for (var i = 0; i < _atRisk.Length; i++)
        {
            var share = _atRisk[i] / atRisk;
            Observed[i] += weight * _events[i];
            Expected[i] += weight * events * share;
            Variance[i, i] += spread * share;
            for (var j = 0; j < _atRisk.Length; j++)
                Variance[i, j] -= spread * share * (_atRisk[j] / atRisk);
        }
    }
}
