namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>The formula of <see cref="PathProgram"/> row by row and without a division: for shares of 0 and ways of very many features.</summary>
internal static class SlowPath
{
    /// <summary>Adds the Shapley values of a leaf to the sums of a block, one sum per feature.</summary>
    public static void Add(LeafPath leaf, RowBlock block)
    {
        var (steps, rule) = (leaf.Steps, GaussLegendre.ForFactors(leaf.Steps.Length));
        var (hits, after) = (new double[steps.Length], new double[steps.Length + 1]);
        for (var row = 0; row < block.Count; row++)
        {
            Hits(steps, block, row, hits);
            for (var q = 0; q < rule.Points.Length; q++)
            {
                var point = rule.Points[q];
                after[steps.Length] = leaf.Value * rule.Weights[q];
                for (var i = steps.Length - 1; i >= 0; i--)
                    after[i] = after[i + 1] * Factor(steps[i], hits[i], point);
                var before = 1.0;
                for (var i = 0; i < steps.Length; i++)
                {
                    block.Sums[(steps[i].Feature * RowBlock.Rows) + row] += (hits[i] - steps[i].Share) * before * after[i + 1];
                    before *= Factor(steps[i], hits[i], point);
                }
            }
        }
    }

    /// <summary>Adds half the interaction of each pair of features of a leaf to the sums of a block, one sum per pair.</summary>
    public static void AddPairs(LeafPath leaf, RowBlock block, int features)
    {
        var (steps, rule) = (leaf.Steps, GaussLegendre.ForFactors(leaf.Steps.Length));
        var hits = new double[steps.Length];
        for (var row = 0; row < block.Count; row++)
        {
            Hits(steps, block, row, hits);
            for (var i = 0; i < steps.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var integral = 0.0;
                    for (var q = 0; q < rule.Points.Length; q++)
                        integral += rule.Weights[q] * Without(steps, hits, (i, j), rule.Points[q]);
                    var half = leaf.Value * (hits[i] - steps[i].Share) * (hits[j] - steps[j].Share) * integral / 2;
                    block.Sums[(PairKernel.Place(steps[i].Feature, steps[j].Feature, features) * RowBlock.Rows) + row] += half;
                }
            }
        }
    }

    private static void Hits(PathStep[] steps, RowBlock block, int row, double[] hits)
    {
        for (var i = 0; i < steps.Length; i++)
            hits[i] = steps[i].Takes(block.Values[(steps[i].Feature * RowBlock.Rows) + row]) ? 1 : 0;
    }

    private static double Without(PathStep[] steps, double[] hits, (int First, int Second) left, double point)
    {
        var product = 1.0;
        for (var i = 0; i < steps.Length; i++)
            product *= i == left.First || i == left.Second ? 1 : Factor(steps[i], hits[i], point);
        return product;
    }

    private static double Factor(PathStep step, double hit, double point) => ((1 - point) * step.Share) + (point * hit);
}
