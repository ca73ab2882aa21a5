using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>The decrease of entropy where every row counts a whole number, with n log2 n looked up.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct EntropyCounts(in GrowingNode node, double[] table) : ISplitScore
{
    private readonly double[] _table = table;
    private readonly int _negative = (int)node.Negative;
    private readonly int _positive = (int)node.Positive;

    public double Of(double negative, double positive, out double denominator)
    {
        var (left0, left1) = ((int)negative, (int)positive);
        var (right0, right1) = (_negative - left0, _positive - left1);
        denominator = 1;
        // Entropy lies below the weight: the score stays above it, and rounding small beside it.
        return (2.0 * (_negative + _positive))
            - (_table[left0 + left1] - _table[left0] - _table[left1])
            - (_table[right0 + right1] - _table[right0] - _table[right1]);
    }

    /// <summary>n log2 n of the numbers from 0.</summary>
    public static double[] Table(int largest)
    {
        var table = new double[largest + 1];
        for (var n = 2; n < table.Length; n++)
            table[n] = n * Math.Log2(n);
        return table;
    }
}
