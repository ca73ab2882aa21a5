using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Boosting;

/// <summary>Minus the logarithm of the probability given to the class that came; raw scores are log odds.</summary>
internal sealed class LogLoss : IBoostingLoss
{
    // Log odds of 34: 1 less the probability is still above the rounding of 1.
    private const double LeastShare = 1e-15;

    public static double Probability(double raw) => 1 / (1 + Math.Exp(-raw));

    public double Base(ReadOnlySpan<double> target, ReadOnlySpan<double> weights)
    {
        var (positive, all) = (0.0, 0.0);
        for (var row = 0; row < target.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            all += weight;
            positive += weight * target[row];
        }

        var share = Math.Clamp(positive / all, LeastShare, 1 - LeastShare);
        return Math.Log(share / (1 - share));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe (double Loss, double Gradients, double Hessians) Fill(
        ReadOnlySpan<double> raw, ReadOnlySpan<double> target, ReadOnlySpan<double> weights, double* gradients)
    {
        var (losses, sizes, hessians) = (0.0, 0.0, 0.0);
        for (var start = 0; start < raw.Length; start += 8)
        {
            var count = Math.Min(8, raw.Length - start);
            // A last vector that is not full is padded: a row's numbers do not depend on where it stands.
            var scores = Load(raw, start, count);
            var odds = Vector512.Exp(-Vector512.Abs(scores));
            var loss = Vector512.Log(Vector512<double>.One + odds);
            var near = Vector512<double>.One / (Vector512<double>.One + odds);
            var far = odds * near;
            var isPositive = Vector512.GreaterThanOrEqual(scores, Vector512<double>.Zero);
            var probability = Vector512.ConditionalSelect(isPositive, near, far);
            var hessian = near * far;
            var label = Load(target, start, count);
            // The loss of class 1 is log(1 + e^-raw), that of class 0 log(1 + e^raw).
            loss += Vector512.Max(scores, Vector512<double>.Zero) - (scores * label);
            var gradient = probability - label;
            if (!weights.IsEmpty)
            {
                var weight = Load(weights, start, count);
                (gradient, hessian, loss) = (gradient * weight, hessian * weight, loss * weight);
            }

            for (var lane = 0; lane < count; lane++)
            {
                gradients[2 * (start + lane)] = gradient[lane];
                gradients[(2 * (start + lane)) + 1] = hessian[lane];
                losses += loss[lane];
                sizes += Math.Abs(gradient[lane]);
                hessians += hessian[lane];
            }
        }

        return (losses, sizes, hessians);
    }

    public double Loss(ReadOnlySpan<double> raw, ReadOnlySpan<double> target, ReadOnlySpan<double> weights)
    {
        var losses = 0.0;
        for (var row = 0; row < raw.Length; row++)
        {
            var loss = Math.Log(1 + Math.Exp(-Math.Abs(raw[row]))) + Math.Max(raw[row], 0) - (raw[row] * target[row]);
            losses += loss * (weights.IsEmpty ? 1 : weights[row]);
        }

        return losses;
    }

    private static Vector512<double> Load(ReadOnlySpan<double> values, int start, int count)
    {
        if (count == 8)
            return Vector512.Create(values.Slice(start, 8));
        Span<double> padded = stackalloc double[8];
        padded.Clear();
        values.Slice(start, count).CopyTo(padded);
        return Vector512.Create<double>(padded);
    }
}
