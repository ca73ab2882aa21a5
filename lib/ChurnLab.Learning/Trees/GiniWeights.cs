using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>As <see cref="GiniCounts"/>, for weights that are not whole.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct GiniWeights(in GrowingNode node, TreeSample sample) : ISplitScore
{
    private readonly double _factor0 = sample.Factor0;
    private readonly double _factor1 = sample.Factor1;
    private readonly double _weight0 = node.Weight0;
    private readonly double _weight1 = node.Weight1;

    // Rounding of a distance near 0 is large beside it: added to every score, this makes such splits equal.
    private readonly double _base = 0.01 * node.Weight * node.Weight;

    public double Of(double negative, double positive, out double denominator)
    {
        var (left0, left1) = (negative * _factor0, positive * _factor1);
        var distance = (left1 * _weight0) - (left0 * _weight1);
        denominator = Math.Max((left0 + left1) * (_weight0 + _weight1 - left0 - left1), double.Epsilon);
        return (distance * distance) + (_base * denominator);
    }
}
