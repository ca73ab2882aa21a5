using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>How values of two sorted groups lie to each other, by one walk over both.</summary>
/// <param name="TwiceAbove">Twice the number of pairs in which the first is above, equal ones counted once.</param>
/// <param name="TieSum">Sum of t³ − t over all sets of t equal values.</param>
/// <param name="Ties">Number of values that have an equal one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PairCounts(long TwiceAbove, double TieSum, long Ties)
{
    public static PairCounts OfSorted(double[] first, double[] second)
    {
        long above = 0, tied = 0;
        var sum = 0.0;
        var (i, j) = (0, 0);
        while (i < first.Length || j < second.Length)
        {
            var value = i == first.Length ? second[j] : j == second.Length ? first[i] : Math.Min(first[i], second[j]);
            var (fromI, fromJ) = (i, j);
            while (i < first.Length && first[i] == value)
                i++;
            while (j < second.Length && second[j] == value)
                j++;
            above += (long)(i - fromI) * (fromJ + j);
            double equal = i - fromI + j - fromJ;
            if (equal < 2)
                continue;
            tied += (long)equal;
            sum += (equal * equal * equal) - equal;
        }

        return new(above, sum, tied);
    }
}
