namespace ChurnLab.Tests.Learning.Boosting;

/// <summary>A tree grown by trying every split of every leaf over raw values, slow and plain: what the fast one must equal.</summary>
internal sealed class BruteForceTree
{
    private readonly double[][] _columns;
    private readonly double[] _gradients;
    private readonly double[] _hessians;
    private readonly List<Leaf> _leaves = [];

    public BruteForceTree(double[][] columns, double[] gradients, double[] hessians) =>
        (_columns, _gradients, _hessians) = (columns, gradients, hessians);

    public required double L1 { get; init; }

    public required double L2 { get; init; }

    public required int MinSamplesLeaf { get; init; }

    public required int MaxLeaves { get; init; }

    /// <summary>Value of every row's leaf before the learning rate.</summary>
    public double[] Values()
    {
        _leaves.Add(Best([.. Enumerable.Range(0, _gradients.Length)]));
        while (_leaves.Count < MaxLeaves)
        {
            var best = _leaves.MaxBy(leaf => leaf.Gain)!;
            if (best.Gain <= 1e-9)
                break;
            _leaves.Remove(best);
            _leaves.Add(Best(best.Left));
            _leaves.Add(Best(best.Right));
        }

        var values = new double[_gradients.Length];
        foreach (var leaf in _leaves)
        {
            foreach (var row in leaf.Rows)
                values[row] = Value(leaf.Rows);
        }

        return values;
    }

    private Leaf Best(int[] rows)
    {
        var best = new Leaf(rows, 0, [], []);
        for (var feature = 0; feature < _columns.Length; feature++)
        {
            var column = _columns[feature];
            foreach (var edge in rows.Select(row => column[row]).Where(double.IsFinite).Distinct())
            {
                foreach (var missingLeft in new[] { false, true })
                {
                    var left = rows.Where(row => double.IsNaN(column[row]) ? missingLeft : column[row] <= edge).ToArray();
                    var right = rows.Except(left).ToArray();
                    if (left.Length < MinSamplesLeaf || right.Length < MinSamplesLeaf)
                        continue;
                    var gain = Score(left) + Score(right) - Score(rows);
                    if (gain > best.Gain * (1 + 1e-9))
                        best = new Leaf(rows, gain, left, right);
                }
            }
        }

        return best;
    }

    private double Shrunk(int[] rows)
    {
        var sum = rows.Sum(row => _gradients[row]);
        return Math.Sign(sum) * Math.Max(Math.Abs(sum) - L1, 0);
    }

    private double Score(int[] rows) => Shrunk(rows) * Shrunk(rows) / (rows.Sum(row => _hessians[row]) + L2);

    private double Value(int[] rows) => -Shrunk(rows) / (rows.Sum(row => _hessians[row]) + L2);

    private sealed record Leaf(int[] Rows, double Gain, int[] Left, int[] Right);
}
