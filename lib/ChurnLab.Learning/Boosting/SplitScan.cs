using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Boosting;

/// <summary>The best split of one feature in one node, eight bins at a time.</summary>
internal static unsafe class SplitScan
{
    /// <summary>Finds it.</summary>
    /// <param name="histogram">The feature's histogram in the node.</param>
    /// <param name="bins">The feature's bins.</param>
    /// <param name="feature">Its place in the binned matrix.</param>
    /// <param name="node">Sums of the node.</param>
    /// <param name="rules">Penalties and least sizes.</param>
    [SkipLocalsInit]
    public static SplitCandidate Best(Vector128<long>* histogram, FeatureBins bins, int feature, NodeSums node, in SplitRules rules)
    {
        var gradients = stackalloc long[264];
        var rest = stackalloc long[264];
        var count = bins.Count;
        var sum = Vector128<long>.Zero;
        for (var bin = 0; bin < count; bin++)
        {
            sum += histogram[bin];
            gradients[bin] = sum[0];
            rest[bin] = sum[1];
        }

        // Places behind the last bin repeat it: as good as it and later, so never taken.
        for (var bin = count; bin < ((count + 7) & ~7); bin++)
            (gradients[bin], rest[bin]) = (sum[0], sum[1]);
        var best = SplitCandidate.None;
        Scan(gradients, rest, count, default, node, rules, ref best);
        var missing = bins.HasMissing ? NodeSums.Of(histogram[count]) : default;
        if (missing.HessianAndCount != 0)
        {
            var other = SplitCandidate.None;
            Scan(gradients, rest, count, missing, node, rules, ref other);
            other.MissingLeft = true;
            if (other.Beats(best))
                best = other;
        }
        else if (best.Exists)
        {
            best.MissingLeft = rules.Count(best.Left) >= rules.Count(node - best.Left);
        }

        if (best.Exists)
            best.Feature = feature;
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scan(long* gradients, long* rest, int count, NodeSums missing, NodeSums node, in SplitRules rules, ref SplitCandidate best)
    {
        var (nodeGradient, nodeRest) = (Vector512.Create(node.Gradient), Vector512.Create(node.HessianAndCount));
        var (missingGradient, missingRest) = (Vector512.Create(missing.Gradient), Vector512.Create(missing.HessianAndCount));
        var (gradientStep, hessianStep) = (Vector512.Create(rules.GradientStep), Vector512.Create(rules.HessianStep));
        var (l1, l2, leastHessian) = (Vector512.Create(rules.L1), Vector512.Create(rules.L2), Vector512.Create(rules.MinChildWeight));
        var (countMask, leastCount) = (Vector512.Create((1L << rules.CountBits) - 1), Vector512.Create((long)rules.MinSamplesLeaf));
        var bestScore = Vector512.Create(double.NegativeInfinity);
        var bestBin = Vector512<long>.Zero;
        var bin = Vector512<long>.Indices;
        for (var start = 0; start < count; start += 8, bin += Vector512.Create(8L))
        {
            var left = Vector512.Load(gradients + start) + missingGradient;
            var leftRest = Vector512.Load(rest + start) + missingRest;
            var rightRest = nodeRest - leftRest;
            var leftHessian = Vector512.ConvertToDouble(leftRest >>> rules.CountBits) * hessianStep;
            var rightHessian = Vector512.ConvertToDouble(rightRest >>> rules.CountBits) * hessianStep;
            var allowed = Vector512.GreaterThanOrEqual(leftRest & countMask, leastCount)
                & Vector512.GreaterThanOrEqual(rightRest & countMask, leastCount);
            allowed &= (Vector512.GreaterThanOrEqual(leftHessian, leastHessian) & Vector512.GreaterThanOrEqual(rightHessian, leastHessian)).AsInt64();
            var leftGradient = Shrunk(Vector512.ConvertToDouble(left) * gradientStep, l1);
            var rightGradient = Shrunk(Vector512.ConvertToDouble(nodeGradient - left) * gradientStep, l1);
            var (belowLeft, belowRight) = (leftHessian + l2, rightHessian + l2);
            // One division instead of two.
            var below = belowLeft * belowRight;
            var score = ((leftGradient * leftGradient * belowRight) + (rightGradient * rightGradient * belowLeft)) / below;
            var better = Vector512.GreaterThan(score, bestScore) & Vector512.GreaterThan(below, Vector512<double>.Zero) & allowed.AsDouble();
            bestScore = Vector512.ConditionalSelect(better, score, bestScore);
            bestBin = Vector512.ConditionalSelect(better.AsInt64(), bin, bestBin);
        }

        for (var lane = 0; lane < 8; lane++)
        {
            if (bestScore[lane] > best.Score || (bestScore[lane] == best.Score && best.Exists && bestBin[lane] < best.Bin))
                (best.Score, best.Bin, best.Feature) = (bestScore[lane], (int)bestBin[lane], 0);
        }

        if (best.Exists)
            best.Left = new NodeSums(gradients[best.Bin] + missing.Gradient, rest[best.Bin] + missing.HessianAndCount);
    }

    private static Vector512<double> Shrunk(Vector512<double> gradient, Vector512<double> l1) =>
        Vector512.Max(Vector512.Abs(gradient) - l1, Vector512<double>.Zero);
}
