using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Statistics;

/// <summary>Ranks of the values of several groups among all of them, ties sharing the mean of theirs.</summary>
/// <param name="Means">Mean rank of each group; NaN of one without values.</param>
/// <param name="Count">Number of values.</param>
/// <param name="Variance">Variance of the ranks with divisor N − 1; 0 where all values are equal.</param>
internal sealed record GroupRanks(double[] Means, double Count, double Variance)
{
    public static GroupRanks Of(double[][] groups)
    {
        var keys = new ulong[groups.Sum(static group => group.Length)];
        var owners = new int[keys.Length];
        for (int group = 0, next = 0; group < groups.Length; group++)
        {
            owners.AsSpan(next, groups[group].Length).Fill(group);
            foreach (var value in groups[group])
                keys[next++] = RadixSort.KeyOf(value + 0.0);
        }

        (keys, owners) = SortedValues.Sort(keys, owners);
        var sums = new double[groups.Length];
        var ties = 0.0;
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            var rank = (start + 1 + end) / 2.0;
            for (var i = start; i < end; i++)
                sums[owners[i]] += rank;
            double equal = end - start;
            ties += (equal * equal * equal) - equal;
        }

        double n = keys.Length;
        return new([.. sums.Select((sum, group) => sum / groups[group].Length)], n, (n * (n + 1) / 12) - (ties / (12 * (n - 1))));
    }
}
