using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>The decrease of Gini impurity where every row counts a whole number: exact up to the last multiplication.</summary>
/// <remarks>
/// With n rows of which p are of class 1, l and q of them on the left, the impurity falls by 2 (q n - p l)² / (n³ l (n - l)): what does not
/// change within the node is left out.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct GiniCounts(in GrowingNode node) : ISplitScore
{
    private readonly double _negative = node.Negative;
    private readonly double _positive = node.Positive;

    public double Of(double negative, double positive, out double denominator)
    {
        var left = negative + positive;
        var distance = (positive * _negative) - (negative * _positive);
        denominator = left * (_negative + _positive - left);
        return distance * distance;
    }
}
