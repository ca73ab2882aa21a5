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
        var hits = new double[leaf.Steps.Length];
        for (var row = 0; row < block.Count; row++)
        {
            Hits(leaf.Steps, block, row, hits);
            for (var one = 1; one < leaf.Steps.Length; one++)
                AddPairsWith(one, leaf, hits, (block, row, features));
        }
    }

    private static void AddPairsWith(int one, LeafPath leaf, double[] hits, (RowBlock Block, int Row, int Features) into)
    {
        var (steps, rule, after) = (leaf.Steps, GaussLegendre.ForFactors(leaf.Steps.Length), new double[leaf.Steps.Length + 1]);
        for (var q = 0; q < rule.Points.Length; q++)
        {
            var point = rule.Points[q];
            after[steps.Length] = leaf.Value * rule.Weights[q] * (hits[one] - steps[one].Share) / 2;
            for (var i = steps.Length - 1; i > 0; i--)
                after[i] = after[i + 1] * (i == one ? 1 : Factor(steps[i], hits[i], point));
            var before = 1.0;
            for (var i = 0; i < one; i++)
            {
                var place = PairKernel.Place(steps[one].Feature, steps[i].Feature, into.Features);
                into.Block.Sums[(place * RowBlock.Rows) + into.Row] += (hits[i] - steps[i].Share) * before * after[i + 1];
                before *= Factor(steps[i], hits[i], point);
            }
        }
    }

    private static void Hits(PathStep[] steps, RowBlock block, int row, double[] hits)
    {
        for (var i = 0; i < steps.Length; i++)
            hits[i] = steps[i].Takes(block.Values[(steps[i].Feature * RowBlock.Rows) + row]) ? 1 : 0;
    }

    private static double Factor(PathStep step, double hit, double point) => ((1 - point) * step.Share) + (point * hit);
}
