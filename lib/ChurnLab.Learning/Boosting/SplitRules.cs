using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Boosting;

/// <summary>What decides about splits of one tree: steps of the sums, penalties and least sizes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SplitRules
{
    /// <summary>What a gradient sum of 1 stands for.</summary>
    public required double GradientStep { get; init; }

    /// <summary>What a hessian sum of 1 stands for.</summary>
    public required double HessianStep { get; init; }

    /// <summary>Low bits of the second sum that hold the count.</summary>
    public required int CountBits { get; init; }

    public required double L1 { get; init; }

    public required double L2 { get; init; }

    public required int MinSamplesLeaf { get; init; }

    public required double MinChildWeight { get; init; }

    public double Gradient(NodeSums sums) => sums.Gradient * GradientStep;

    public double Hessian(NodeSums sums) => (sums.HessianAndCount >> CountBits) * HessianStep;

    public int Count(NodeSums sums) => (int)(sums.HessianAndCount & ((1L << CountBits) - 1));

    /// <summary>G²/(H+L2) with the gradient made smaller by L1: twice what a leaf here takes from the loss.</summary>
    public double Score(NodeSums sums)
    {
        var gradient = Math.Max(Math.Abs(Gradient(sums)) - L1, 0);
        var below = Hessian(sums) + L2;
        return below > 0 ? gradient * gradient / below : 0;
    }

    /// <summary>Value of a leaf before the learning rate: −G/(H+L2) with the gradient made smaller by L1.</summary>
    public double Value(NodeSums sums)
    {
        var gradient = Gradient(sums);
        var size = Math.Max(Math.Abs(gradient) - L1, 0);
        var below = Hessian(sums) + L2;
        return below > 0 ? -Math.CopySign(size, gradient) / below : 0;
    }

    /// <summary>What a leaf of a given value takes from the loss, twice: <see cref="Score"/> where the value is the best one.</summary>
    public double ScoreAt(NodeSums sums, double value) =>
        -((2 * Gradient(sums) * value) + ((Hessian(sums) + L2) * value * value) + (2 * L1 * Math.Abs(value)));
}
