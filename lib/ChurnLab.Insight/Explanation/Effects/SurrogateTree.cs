using ChurnLab.Hosting;
using ChurnLab.Learning;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Insight.Explanation;

/// <summary>A small decision tree that repeats what a model says, so that people can read it.</summary>
/// <remarks>
/// Each row counts as class 1 with the weight of its probability and as class 0 with the rest, so that the Gini impurity the tree lowers is
/// the squared error of the probabilities. Missing numbers are a value below all others, levels of categories questions of their own.
/// What the tree says holds as far as its fidelity, measured on rows it was not fitted to. Source: M. Craven and J. Shavlik, Extracting
/// tree-structured representations of trained networks, NIPS 1995.
/// </remarks>
public sealed partial class SurrogateTree
{
    private readonly SurrogateColumn[] _columns;
    private readonly int _rows;

    private SurrogateTree(FeatureTable rows, double[] outputs, SurrogateTreeOptions options)
    {
        _rows = rows.Rows;
        _columns = [.. rows.Columns.SelectMany(SurrogateColumn.Of)];
        var table = new FeatureTable(_columns.Select((column, place) => NumberFeature.Over($"{place} {column.Feature}", column.Values)));
        double[] told = options.Threshold is { } threshold ? Array.ConvertAll(outputs, output => output >= threshold ? 1.0 : 0) : outputs;
        var fold = Folds.HoldOut(rows.Rows, options.HoldOut, options.Seed);
        int[] fitted = [.. fold.Train];
        int[] kept = [.. fold.Test];
        var tree = Fit(table.Take(fitted), Array.ConvertAll(fitted, row => told[row]), options);
        var leaves = tree.Leaves(table, options.Threads);
        Tree = new FittedDecisionTree(tree.Schema, new TreeStructure(Counted(tree.Structure, leaves)));
        var cut = options.Threshold is null ? fitted.Average(row => told[row]) : 0.5;
        double ShareOf(int row) => Tree.Structure.Nodes[leaves[row]].Share;
        Agreement = kept.Count(row => ShareOf(row) >= cut == told[row] >= cut) / (double)kept.Length;
        var mean = kept.Average(row => told[row]);
        var all = kept.Sum(row => (told[row] - mean) * (told[row] - mean));
        R2 = all > 0 ? 1 - (kept.Sum(row => (told[row] - ShareOf(row)) * (told[row] - ShareOf(row))) / all) : double.NaN;
        (KeptRows, Threshold) = (kept.Length, options.Threshold);
    }

    /// <summary>
    /// The tree; its features are columns made of those of the rows, named by their place and the feature, and its nodes count all rows given.
    /// </summary>
    public FittedDecisionTree Tree { get; }

    /// <summary>Probability from which a row counts as chosen; null where the tree repeats probabilities.</summary>
    public double? Threshold { get; }

    /// <summary>
    /// Share of the variation of what the tree repeats that it explains, on the rows kept: 1 repeats all, 0 says no more than the mean,
    /// negative is worse; NaN where nothing varies.
    /// </summary>
    public double R2 { get; }

    /// <summary>
    /// Share of the rows kept of which tree and model say the same: chosen or not, or, of probabilities, above the mean or not. Range: 0 to 1.
    /// </summary>
    public double Agreement { get; }

    /// <summary>Rows kept to measure fidelity.</summary>
    public int KeptRows { get; }

    /// <summary>Fits a tree to the probabilities of a classifier.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows with the features of the model; those that the tree may ask about, in one.</param>
    /// <param name="options">Size of the tree, rows kept; null: the defaults.</param>
    /// <exception cref="InsightException">An option is outside its range.</exception>
    /// <exception cref="LearningException">The model has no probabilities, the rows do not fit it or are too few.</exception>
    /// <exception cref="OperationCanceledException">The fit was cancelled.</exception>
    public static SurrogateTree Of(FittedClassifier model, FeatureTable rows, SurrogateTreeOptions? options = null) =>
        new(rows, model.Probability(rows, (options ??= new()).Threads), options.Checked());

    /// <summary>Fits a tree to probabilities, wherever they come from.</summary>
    /// <param name="outputs">Probability per row. Range: 0 to 1.</param>
    /// <param name="rows">Rows with the features that the tree may ask about.</param>
    /// <param name="options">Size of the tree, rows kept; null: the defaults.</param>
    /// <exception cref="InsightException">A probability is outside 0 to 1, there is not one per row, or an option is outside its range.</exception>
    /// <exception cref="LearningException">The rows are too few.</exception>
    /// <exception cref="OperationCanceledException">The fit was cancelled.</exception>
    public static SurrogateTree Of(IReadOnlyList<double> outputs, FeatureTable rows, SurrogateTreeOptions? options = null)
    {
        if (outputs.Count != rows.Rows)
            throw new InsightException($"There are {outputs.Count} outputs for {rows.Rows} rows; expected one per row.");
        for (var row = 0; row < outputs.Count; row++)
        {
            if (!(outputs[row] is >= 0 and <= 1))
            {
                throw new InsightException(FormattableString.Invariant(
                    $"The output of row {row} is {outputs[row]}; a surrogate tree repeats probabilities from 0 to 1."));
            }
        }

        return new(rows, [.. outputs], (options ?? new()).Checked());
    }

    // The fit saw each row twice; what readers see counts the rows themselves, those kept too.
    private static TreeNode[] Counted(TreeStructure tree, int[] leaves)
    {
        var counts = new int[tree.Nodes.Count];
        foreach (var leaf in leaves)
            counts[leaf]++;
        // Children come after their parent.
        for (var node = counts.Length - 1; node >= 0; node--)
        {
            if (!tree.Nodes[node].IsLeaf)
                counts[node] = counts[tree.Nodes[node].Left] + counts[tree.Nodes[node].Right];
        }

        return [.. tree.Nodes.Select((node, place) => node with { Rows = counts[place] })];
    }

    private static FittedDecisionTree Fit(FeatureTable table, double[] told, SurrogateTreeOptions options)
    {
        var count = told.Length;
        int[] twice = [.. Enumerable.Range(0, count), .. Enumerable.Range(0, count)];
        var classes = new bool[2 * count];
        classes.AsSpan(0, count).Fill(true);
        double[] weights = [.. told, .. told.Select(share => 1 - share)];
        var mean = told.Average();
        var variance = told.Sum(share => (share - mean) * (share - mean)) / count;
        var settings = new DecisionTreeClassifier
        {
            MaxDepth = options.MaxDepth,
            MinWeightFractionLeaf = options.LeastLeafShare,
            // Gini impurity falls by twice the variance that is explained.
            MinImpurityDecrease = 2 * options.LeastGain * variance,
        };
        return (FittedDecisionTree)settings.Fit(
            table.Take(twice),
            Target.Binary(classes),
            new() { Weights = weights, Threads = options.Threads, Token = AmbientCancellation.Or(options.Token) });
    }
}
