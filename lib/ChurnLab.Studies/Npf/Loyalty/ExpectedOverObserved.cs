using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Sum of what was told over what came true: 1 is right, more is too high.</summary>
internal sealed class ExpectedOverObserved() : Metric("Expected over observed")
{
    /// <inheritdoc/>
    public override bool NeedsProbability => true;

    /// <inheritdoc/>
    protected override double Compute(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        var (expected, observed) = (0.0, 0.0);
        for (var row = 0; row < classes.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            expected += weight * scores[row];
            observed += weight * classes[row];
        }

        return observed > 0 ? expected / observed : throw new LearningException($"{Name} needs a row of class 1; there is none.");
    }
}
