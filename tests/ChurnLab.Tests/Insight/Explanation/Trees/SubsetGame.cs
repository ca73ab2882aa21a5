using System.Numerics;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Tests.Insight.Explanation.Trees;

/// <summary>Shapley values by their definition, over all subsets of features.</summary>
internal static class SubsetGame
{
    /// <summary>Shapley values of a game of a few players; sets are bits.</summary>
    public static double[] Values(int players, Func<int, double> game)
    {
        var worth = Worth(players, game);
        return [.. Enumerable.Range(0, players).Select(player => Sets(players, 1 << player).Sum(set =>
            Weight(set, players) * (worth[set | (1 << player)] - worth[set])))];
    }

    /// <summary>The matrix of Lundberg's Shapley interaction values, line after line.</summary>
    public static double[] Interactions(int players, Func<int, double> game)
    {
        var (worth, values, matrix) = (Worth(players, game), Values(players, game), new double[players * players]);
        for (var one = 0; one < players; one++)
        {
            for (var other = 0; other < players; other++)
            {
                if (one == other)
                    continue;
                var (first, second) = (1 << one, 1 << other);
                matrix[(one * players) + other] = Sets(players, first | second).Sum(set =>
                    Weight(set, players - 1) / 2 * (worth[set | first | second] - worth[set | first] - worth[set | second] + worth[set]));
            }

            matrix[(one * players) + one] = values[one] - matrix.AsSpan(one * players, players).ToArray().Sum();
        }

        return matrix;
    }

    /// <summary>Value of a tree where only some features are known: both sides of other splits by the weight of their rows.</summary>
    public static double Conditional(TreeStructure tree, ReadOnlySpan<double> row, int known, int at = 0)
    {
        var node = tree.Nodes[at];
        if (node.IsLeaf)
            return node.Share;
        if ((known >> node.Feature & 1) != 0)
            return Conditional(tree, row, known, (float)row[node.Feature] <= node.Threshold ? node.Left : node.Right);
        var (left, right) = (tree.Nodes[node.Left].Weight, tree.Nodes[node.Right].Weight);
        return ((left * Conditional(tree, row, known, node.Left)) + (right * Conditional(tree, row, known, node.Right))) / (left + right);
    }

    /// <summary>Value of a tree of boosting where only some features are known: both sides of other splits by their hessians.</summary>
    public static double Conditional(BoostedTree tree, ReadOnlySpan<double> row, int known, int at = 0)
    {
        if (tree.IsLeaf(at))
            return tree.Values[at];
        if ((known >> tree.Features[at] & 1) != 0)
            return Conditional(tree, row, known, tree.Next(at, row[tree.Features[at]]));
        var (left, right) = (tree.Cover[tree.Left[at]], tree.Cover[tree.Right(at)]);
        return ((left * Conditional(tree, row, known, tree.Left[at])) + (right * Conditional(tree, row, known, tree.Right(at)))) / (left + right);
    }

    /// <summary>Mean output where known features are those of a row and others those of each background row.</summary>
    public static double Mixed(Func<FeatureTable, double[]> model, (FeatureTable Rows, int Row) explained, FeatureTable background, int known)
    {
        var same = Enumerable.Repeat(explained.Row, background.Rows).ToArray();
        return model(new FeatureTable(background.Columns.Select((column, place) =>
            (known >> place & 1) != 0 ? explained.Rows.Columns[place].Take(same) : column))).Average();
    }

    private static double[] Worth(int players, Func<int, double> game) => [.. Enumerable.Range(0, 1 << players).Select(game)];

    private static IEnumerable<int> Sets(int players, int without) => Enumerable.Range(0, 1 << players).Where(set => (set & without) == 0);

    private static double Weight(int set, int players)
    {
        var size = BitOperations.PopCount((uint)set);
        return Factorial(size) * Factorial(players - size - 1) / Factorial(players);
    }

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
