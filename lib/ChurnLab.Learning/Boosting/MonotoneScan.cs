using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Boosting;

/// <summary>The best split of one feature where leaf values are bounded and may have to rise or fall.</summary>
/// <remarks>
/// Scores are those of the values held within the node's bounds; a split whose values go the wrong way is not allowed. The bounds that splits
/// pass down are those of LightGBM's and scikit-learn's basic method: the middle of both values.
/// </remarks>
internal static unsafe class MonotoneScan
{
    public static SplitCandidate Best(
        Vector128<long>* histogram, (FeatureBins Bins, int Place, int Direction) feature, NodeSums node, ValueBounds bounds, in SplitRules rules)
    {
        var best = SplitCandidate.None;
        var bins = feature.Bins;
        var missing = bins.HasMissing ? NodeSums.Of(histogram[bins.Count]) : default;
        var hasMissing = missing.HessianAndCount != 0;
        var sum = Vector128<long>.Zero;
        for (var bin = 0; bin < bins.Count; bin++)
        {
            sum += histogram[bin];
            var left = NodeSums.Of(sum);
            for (var side = 0; side < (hasMissing ? 2 : 1); side++)
            {
                var goes = side == 0 ? left : new NodeSums(left.Gradient + missing.Gradient, left.HessianAndCount + missing.HessianAndCount);
                var score = Score(goes, node - goes, feature.Direction, bounds, rules);
                if (!(score > best.Score))
                    continue;
                var missingLeft = hasMissing ? side == 1 : rules.Count(goes) >= rules.Count(node - goes);
                best = new SplitCandidate { Score = score, Feature = feature.Place, Bin = bin, MissingLeft = missingLeft, Left = goes };
            }
        }

        return best;
    }

    private static double Score(NodeSums left, NodeSums right, int direction, ValueBounds bounds, in SplitRules rules)
    {
        if (rules.Count(left) < rules.MinSamplesLeaf || rules.Count(right) < rules.MinSamplesLeaf)
            return double.NegativeInfinity;
        var (leftHessian, rightHessian) = (rules.Hessian(left), rules.Hessian(right));
        if (Math.Min(leftHessian, rightHessian) < rules.MinChildWeight || Math.Min(leftHessian, rightHessian) + rules.L2 <= 0)
            return double.NegativeInfinity;
        var (leftValue, rightValue) = (bounds.Held(rules.Value(left)), bounds.Held(rules.Value(right)));
        if (direction * (rightValue - leftValue) < 0)
            return double.NegativeInfinity;
        return rules.ScoreAt(left, leftValue) + rules.ScoreAt(right, rightValue);
    }
}
