using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Trees;

/// <summary>A fitted <see cref="ForestClassifier"/>: scores are mean shares of class 1 over its trees.</summary>
public sealed class FittedForest : FittedClassifier
{
    private readonly TreeStructure[] _trees;
    private readonly WalkingTree[] _walks;

    internal FittedForest(FeatureSchema schema, TreeStructure[] trees, OutOfBag? outOfBag = null)
        : base(schema, takesMissing: false)
    {
        (_trees, OutOfBag) = (trees, outOfBag);
        _walks = Array.ConvertAll(trees, tree => new WalkingTree(tree));
        Importances = MeanImportances(trees, schema.Count);
    }

    /// <summary>The trees; features are places in <see cref="FittedModel.Schema"/>.</summary>
    public IReadOnlyList<TreeStructure> Trees => _trees;

    /// <summary>
    /// Mean share of each feature in the decrease of impurity of the trees, in the order of <see cref="FittedModel.Schema"/>, adding up to 1;
    /// all 0 when every tree is a leaf. Features of many values are favoured.
    /// </summary>
    public IReadOnlyList<double> Importances { get; }

    /// <summary>What the trees say about rows they did not draw; null unless <see cref="ForestClassifier.OobScore"/> asked for it.</summary>
    public OutOfBag? OutOfBag { get; }

    internal static FittedForest Read(FeatureSchema schema, ModelReader reader)
    {
        var shares = reader.Array<double>();
        var accuracy = reader.Number();
        foreach (var share in shares)
            ModelReader.Require(double.IsNaN(share) || share is >= 0 and <= 1);
        var count = reader.Whole();
        ModelReader.Require(count > 0);
        var trees = new List<TreeStructure>();
        // Trees are read one by one: a count that is too large ends with the file.
        for (var tree = 0L; tree < count; tree++)
            trees.Add(TreeStructure.Read(reader, schema.Count));
        return new FittedForest(schema, [.. trees], shares.Length == 0 ? null : new OutOfBag(shares, accuracy));
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<double>([.. OutOfBag?.Shares ?? []]);
        writer.Number(OutOfBag?.Accuracy ?? double.NaN);
        writer.Whole(_trees.Length);
        foreach (var tree in _trees)
            tree.Write(writer);
    }

    /// <summary>The forest with what it says of the rows of its fit.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="samples">Whether each tree drew each row.</param>
    internal FittedForest WithOutOfBag(TrainingData data, bool[][] samples)
    {
        var (shares, counts) = (new double[data.Rows], new int[data.Rows]);
        TreeWalk.Each(_walks, data.X, data.Threads, (places, tree, start) =>
        {
            for (var row = 0; row < places.Length; row++)
            {
                if (samples[tree][start + row])
                    continue;
                shares[start + row] += _walks[tree].Shares[places[row]];
                counts[start + row]++;
            }
        });
        var (right, all) = (0.0, 0.0);
        for (var row = 0; row < shares.Length; row++)
        {
            shares[row] /= counts[row];
            if (counts[row] == 0)
                continue;
            all += data.Weight(row);
            right += shares[row] >= DefaultThreshold == (data.Labels[row] == 1) ? data.Weight(row) : 0;
        }

        return new FittedForest(Schema, _trees, new OutOfBag(shares, right / all));
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads) => TreeWalk.Mean(_walks, x, scores, threads);

    // Trees that are leaves know nothing of features and do not count.
    private static double[] MeanImportances(TreeStructure[] trees, int features)
    {
        var sums = new double[features];
        foreach (var tree in trees)
        {
            foreach (var (feature, value) in tree.Importances(features).Index())
                sums[feature] += value;
        }

        var all = sums.Sum();
        return all > 0 ? Array.ConvertAll(sums, sum => sum / all) : sums;
    }
}
