namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>A leaf and the way to it, every feature once.</summary>
/// <param name="Value">What the leaf adds to the output.</param>
/// <param name="Steps">What is asked of each feature on the way.</param>
internal sealed record LeafPath(double Value, PathStep[] Steps)
{
    /// <summary>Share of the fit that reaches the leaf.</summary>
    public double Reach => Steps.Aggregate(1.0, (share, step) => share * step.Share);

    /// <summary>The leaves of a tree from left to right.</summary>
    public static List<LeafPath> Of(ExplainedTree tree)
    {
        var leaves = new List<LeafPath>();
        // A stack instead of calls: a tree may be as deep as it has leaves.
        var open = new Stack<(int Node, PathStep[] Steps)>([(0, [])]);
        while (open.TryPop(out var next))
        {
            var (node, steps) = next;
            if (tree.Left[node] < 0)
            {
                leaves.Add(new LeafPath(tree.Values[node], steps));
                continue;
            }

            var (left, right, feature) = (tree.Left[node], tree.Right[node], tree.Features[node]);
            var (threshold, missingLeft, both) = (tree.Thresholds[node], tree.MissingLeft[node], tree.Cover[left] + tree.Cover[right]);
            open.Push((right, With(steps, new PathStep(feature, threshold, double.PositiveInfinity, !missingLeft, Share(tree.Cover[right], both)))));
            open.Push((left, With(steps, new PathStep(feature, double.NegativeInfinity, threshold, missingLeft, Share(tree.Cover[left], both)))));
        }

        return leaves;
    }

    // Rows without weight tell nothing of where others would go.
    private static double Share(double part, double both) => both > 0 ? part / both : 0.5;

    private static PathStep[] With(PathStep[] steps, PathStep step)
    {
        var place = Array.FindIndex(steps, known => known.Feature == step.Feature);
        if (place < 0)
            return [.. steps, step];
        PathStep[] joined = [.. steps];
        joined[place] = joined[place].And(step);
        return joined;
    }
}
