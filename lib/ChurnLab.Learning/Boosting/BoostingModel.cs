using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Boosting;

/// <summary>What both kinds of fitted boosting have: a base score, trees and what categories are replaced by.</summary>
internal sealed class BoostingModel
{
    private readonly TreePredictor _predictor;

    public BoostingModel(double start, BoostedTree[] trees, CategoryStatistics?[] categories, BoostingHistory history)
    {
        (Base, Trees, Categories, History) = (start, trees, categories, history);
        _predictor = new TreePredictor(start, trees, categories.Length);
    }

    public double Base { get; }

    public BoostedTree[] Trees { get; }

    public CategoryStatistics?[] Categories { get; }

    public BoostingHistory History { get; }

    public static BoostingModel Read(FeatureSchema schema, ModelReader reader)
    {
        var start = reader.Number();
        ModelReader.Require(double.IsFinite(start));
        var categories = new CategoryStatistics?[schema.Count];
        for (var place = 0; place < categories.Length; place++)
            categories[place] = schema.AreCategories[place] ? CategoryStatistics.Read(reader) : null;
        var history = BoostingHistory.Read(reader);
        var count = reader.Whole();
        ModelReader.Require(count is >= 0 and <= int.MaxValue);
        var trees = new List<BoostedTree>();
        for (long tree = 0; tree < count; tree++)
            trees.Add(BoostedTree.Read(reader, schema.Count));
        return new BoostingModel(start, [.. trees], categories, history);
    }

    public void Write(ModelWriter writer)
    {
        writer.Number(Base);
        foreach (var category in Categories)
            category?.Write(writer);
        History.Write(writer);
        writer.Whole(Trees.Length);
        foreach (var tree in Trees)
            tree.Write(writer);
    }

    /// <summary>Raw scores of rows.</summary>
    public void Raw(FeatureTable x, double[] raw, int threads) => _predictor.Fill(CategoryStatistics.Columns(x, Categories), raw, threads);

    /// <summary>Sum over the nodes that a feature parts, per feature, divided by the sum of all; 0 where there is none.</summary>
    public double[] Importances(Func<BoostedTree, int, double> ofNode)
    {
        var sums = new double[Categories.Length];
        foreach (var tree in Trees)
        {
            for (var node = 0; node < tree.Count; node++)
            {
                if (!tree.IsLeaf(node))
                    sums[tree.Features[node]] += ofNode(tree, node);
            }
        }

        var all = sums.Sum();
        return all > 0 ? Array.ConvertAll(sums, sum => sum / all) : sums;
    }
}
