using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>The decrease of entropy for weights that are not whole.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct EntropyWeights(in GrowingNode node, TreeSample sample) : ISplitScore
{
    private readonly double _factor0 = sample.Factor0;
    private readonly double _factor1 = sample.Factor1;
    private readonly double _weight0 = node.Weight0;
    private readonly double _weight1 = node.Weight1;

    public double Of(double negative, double positive, out double denominator)
    {
        var (left0, left1) = (negative * _factor0, positive * _factor1);
        denominator = 1;
        return (2 * (_weight0 + _weight1)) - Entropy(left0, left1) - Entropy(_weight0 - left0, _weight1 - left1);
    }

    private static double Entropy(double weight0, double weight1) => Term(weight0 + weight1) - Term(weight0) - Term(weight1);

    // What is left of a class after subtraction may round to just below 0.
    private static double Term(double weight) => weight > 0 ? weight * Math.Log2(weight) : 0;
}
