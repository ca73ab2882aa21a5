using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>Functional analysis of variance over a forest of regression trees.</summary>
/// <remarks>
/// Source: F. Hutter, H. Hoos, K. Leyton-Brown, An efficient approach for assessing hyperparameter importance, ICML
/// 2014. As in Optuna: 64 trees to their full depth on bootstrap samples, shares of single parameters scaled to 1.
/// Departs from it where a scale is logarithmic (parts of the range weigh by logarithms, as they are searched) and in
/// choices (each counts once, where columns of 0 and 1 would count combinations that cannot be).
/// </remarks>
internal static class ImportanceAnalysis
{
    private const int Trees = 64;

    public static IReadOnlyList<ParameterImportance> Of(IReadOnlyList<TrialRecord> trials, IReadOnlyList<string> names, long seed)
    {
        TrialRecord[] used = [.. trials.Where(trial =>
            trial.State == TrialState.Complete && double.IsFinite(trial.Value) && names.All(name => trial[name] is not null))];
        if (used.Length < 2 || names.Count == 0)
            throw new LearningException($"{used.Length} complete trials have all of the parameters '{string.Join("', '", names)}': expected 2 or more.");
        ImportanceAxis[] axes = [.. names.Select(name => new ImportanceAxis(used[0][name]!.Value.Range, [.. used.Select(trial => trial[name]!.Value)]))];
        double[] values = [.. used.Select(trial => trial.Value)];
        var shares = new double[axes.Length];
        for (var tree = 0; tree < Trees; tree++)
        {
            var stream = RandomStream.Of(seed, tree);
            int[] rows = [.. Enumerable.Range(0, values.Length).Select(_ => (int)stream.NextBelow(values.Length))];
            AddShares(ImportanceTree.Leaves(axes, values, rows), axes, shares);
        }

        var total = shares.Sum();
        if (total <= 0)
        {
            throw new LearningException(
                $"The {used.Length} complete trials do not differ by any of '{string.Join("', '", names)}': there is nothing to explain.");
        }

        return [.. names.Zip(shares, (name, share) => new ParameterImportance(name, share / total)).OrderByDescending(one => one.Share)];
    }

    private static void AddShares(IReadOnlyList<ImportanceLeaf> leaves, ImportanceAxis[] axes, double[] shares)
    {
        var mean = leaves.Sum(leaf => leaf.Volume(axes) * leaf.Value);
        var variance = leaves.Sum(leaf => leaf.Volume(axes) * (leaf.Value - mean) * (leaf.Value - mean));
        if (!(variance > 0))
            return;
        for (var axis = 0; axis < axes.Length; axis++)
            shares[axis] += VarianceAlong(axis, leaves, axes, mean) / variance;
    }

    /// <summary>Variance of what is predicted along one axis, on average over all others.</summary>
    private static double VarianceAlong(int axis, IReadOnlyList<ImportanceLeaf> leaves, ImportanceAxis[] axes, double mean)
    {
        if (axes[axis].IsSingle)
            return 0;
        double[] edges = [.. leaves.SelectMany(leaf => new[] { leaf.Low[axis], leaf.High[axis] }).Distinct().Order()];
        if (axes[axis].Choices > 0)
            edges = [.. Enumerable.Range(0, axes[axis].Choices + 1).Select(edge => (double)edge)];
        var variance = 0.0;
        for (var cell = 0; cell + 1 < edges.Length; cell++)
        {
            var middle = (edges[cell] + edges[cell + 1]) / 2;
            var predicted = 0.0;
            foreach (var leaf in leaves)
            {
                if (leaf.Holds(axes, axis, middle))
                    predicted += leaf.Value * leaf.VolumeBeside(axes, axis);
            }

            variance += (edges[cell + 1] - edges[cell]) / axes[axis].Length * (predicted - mean) * (predicted - mean);
        }

        return variance;
    }
}
