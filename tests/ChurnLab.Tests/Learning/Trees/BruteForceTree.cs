using ChurnLab.Learning.Trees;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>A tree grown by trying every threshold of every feature and adding all rows up each time.</summary>
internal sealed class BruteForceTree(float[][] columns, double[] labels, double[] weights, DecisionTreeClassifier settings)
{
    private readonly int[] _byPlace = [.. Enumerable.Range(0, columns.Length)];
    private int[] _byRoot = [];

    /// <summary>Feature, threshold, rows, share and impurity of each node, depth first.</summary>
    public List<(int Feature, double Threshold, int Rows, double Share, double Impurity)> Nodes { get; } = [];

    public void Grow()
    {
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(row => weights[row] > 0)];
        _byRoot = [.. _byPlace.OrderBy(feature => Best(rows, [feature]) is var (_, _, after) ? Math.Round(after / Weight(rows), 10) : double.MaxValue)];
        Grow(rows, 0);
    }

    private void Grow(int[] rows, int depth)
    {
        var place = Nodes.Count;
        var impurity = Impurity(rows);
        Nodes.Add((-1, double.NaN, rows.Length, Share(rows), impurity));
        if (depth >= (settings.MaxDepth ?? int.MaxValue) || rows.Length < settings.MinSamplesSplit || impurity < 1e-15)
            return;
        // Of equal splits the first feature is taken: at the root by place, below it by what it does at the root.
        if (Best(rows, depth == 0 ? _byPlace : _byRoot) is not var (feature, threshold, _))
            return;
        Nodes[place] = Nodes[place] with { Feature = feature, Threshold = threshold };
        Grow([.. rows.Where(row => columns[feature][row] <= threshold)], depth + 1);
        Grow([.. rows.Where(row => columns[feature][row] > threshold)], depth + 1);
    }

    private (int Feature, double Threshold, double After)? Best(int[] rows, int[] features)
    {
        (int, double, double)? best = null;
        var least = double.PositiveInfinity;
        foreach (var feature in features)
        {
            var column = columns[feature];
            float[] values = [.. rows.Select(row => column[row]).Distinct().Order()];
            for (var i = 1; i < values.Length; i++)
            {
                var threshold = (values[i - 1] / 2.0) + (values[i] / 2.0);
                int[] left = [.. rows.Where(row => column[row] <= threshold)];
                int[] right = [.. rows.Where(row => column[row] > threshold)];
                if (Math.Min(left.Length, right.Length) < settings.MinSamplesLeaf)
                    continue;
                var after = (Weight(left) * Impurity(left)) + (Weight(right) * Impurity(right));
                if (after < least - (1e-10 * Weight(rows)))
                    (least, best) = (after, (feature, threshold, after));
            }
        }

        return best;
    }

    private double Weight(int[] rows) => rows.Sum(row => weights[row]);

    private double Share(int[] rows) => rows.Sum(row => weights[row] * labels[row]) / Weight(rows);

    private double Impurity(int[] rows)
    {
        var share = Share(rows);
        if (settings.Criterion == TreeCriterion.Gini)
            return 2 * share * (1 - share);
        return share is 0 or 1 ? 0 : -(share * Math.Log2(share)) - ((1 - share) * Math.Log2(1 - share));
    }
}
