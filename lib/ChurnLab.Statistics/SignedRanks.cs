using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>Sums of the ranks of differences by their sign.</summary>
/// <param name="Count">Number of differences that are not 0.</param>
/// <param name="Positive">Sum of the ranks of positive differences.</param>
/// <param name="Negative">Sum of the ranks of negative differences.</param>
/// <param name="Zeros">Number of differences that are 0.</param>
/// <param name="RankedZeros">Number of those that took ranks.</param>
/// <param name="TieSum">Sum of t³ − t over sets of t equal sizes.</param>
/// <param name="Ties">Number of differences that have another of equal size.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SignedRanks(
    int Count, double Positive, double Negative, int Zeros, int RankedZeros, double TieSum, long Ties)
{
    public static SignedRanks Of(double[] differences, bool rankZeros)
    {
        var different = Array.FindAll(differences, static value => value != 0);
        var sizes = Array.ConvertAll(different, Math.Abs);
        Array.Sort(sizes, different);
        var zeros = differences.Length - different.Length;
        var ranked = rankZeros ? zeros : 0;
        double positive = 0, negative = 0, tieSum = 0;
        long ties = 0;
        for (int start = 0, end; start < sizes.Length; start = end)
        {
            for (end = start + 1; end < sizes.Length && sizes[end] == sizes[start];)
                end++;
            var rank = ranked + ((start + 1 + end) / 2.0);
            for (var i = start; i < end; i++)
            {
                positive += different[i] > 0 ? rank : 0;
                negative += different[i] < 0 ? rank : 0;
            }

            double equal = end - start;
            tieSum += (equal * equal * equal) - equal;
            ties += end - start > 1 ? end - start : 0;
        }

        return new(different.Length, positive, negative, zeros, ranked, tieSum, ties);
    }
}
