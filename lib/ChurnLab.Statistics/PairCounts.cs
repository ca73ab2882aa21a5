using System.Runtime.InteropServices;
using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>How values of two sorted groups lie to each other, by one walk over both. All sums are whole numbers, so they are exact.</summary>
/// <param name="TwiceAbove">Twice the number of pairs in which the first is above, equal ones counted once.</param>
/// <param name="EqualPairs">Number of pairs of equal values.</param>
/// <param name="TieCubes">Sum of t³ − t over all sets of t equal values.</param>
/// <param name="Ties">Number of values that have an equal one.</param>
/// <param name="FirstSquares">Sum over the first group of squared dominances: how many of the others lie below less how many lie above.</param>
/// <param name="SecondSquares">The same sum over the second group.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PairCounts(
    long TwiceAbove, long EqualPairs, Int128 TieCubes, long Ties, Int128 FirstSquares, Int128 SecondSquares)
{
    private const int PartCount = 8;
    private const int ManyValues = 1 << 16;

    /// <summary>The sum over sets of ties as the tests use it.</summary>
    public double TieSum => (double)TieCubes;

    /// <summary>Counts; ranges of many values are walked over on both cores.</summary>
    public static PairCounts OfSorted(double[] first, double[] second)
    {
        if ((long)first.Length + second.Length < ManyValues)
            return Walk(first, second, (0, 0), (first.Length, second.Length));
        var longer = first.Length >= second.Length ? first : second;
        var bounds = new (int First, int Second)[PartCount + 1];
        bounds[PartCount] = (first.Length, second.Length);
        for (var part = 1; part < PartCount; part++)
        {
            var value = longer[(int)((long)longer.Length * part / PartCount)];
            bounds[part] = (CountBelow(first, value), CountBelow(second, value));
        }

        var counts = new PairCounts[PartCount];
        Parallel.For(
            0,
            PartCount,
            new ParallelOptions { CancellationToken = AmbientCancellation.Token },
            part => counts[part] = Walk(first, second, bounds[part], bounds[part + 1]));
        return counts.Aggregate(static (sum, part) => sum.Plus(part));
    }

    private PairCounts Plus(PairCounts other) => new(
        TwiceAbove + other.TwiceAbove, EqualPairs + other.EqualPairs, TieCubes + other.TieCubes, Ties + other.Ties,
        FirstSquares + other.FirstSquares, SecondSquares + other.SecondSquares);

    private static PairCounts Walk(double[] first, double[] second, (int First, int Second) from, (int First, int Second) to)
    {
        var sum = default(PairCounts);
        var (i, j) = from;
        while (i < to.First || j < to.Second)
        {
            sum = sum.Plus(SingleValues(first, second, ref i, ref j, to));
            if (i < to.First || j < to.Second)
                sum = sum.Plus(EqualValues(first, second, ref i, ref j, to));
        }

        return sum;
    }

    // Values without an equal one, until one has or a group ends. Which group comes next cannot be foreseen, so its
    // numbers are masked and not branched upon.
    private static PairCounts SingleValues(double[] first, double[] second, ref int i, ref int j, (int First, int Second) to)
    {
        long above = 0;
        ulong lowFirst = 0, highFirst = 0, lowSecond = 0, highSecond = 0;
        while (i < to.First && j < to.Second)
        {
            var (a, b) = (first[i], second[j]);
            if (a == b || (i + 1 < to.First && first[i + 1] == a) || (j + 1 < to.Second && second[j + 1] == b))
                break;
            var isFirst = a < b ? 1 : 0;
            long mask = -isFirst;
            var ofFirst = ((2L * j) - second.Length) & mask;
            var ofSecond = ((2L * i) - first.Length) & ~mask;
            above += (2L * j) & mask;
            Add(ref lowFirst, ref highFirst, (ulong)(ofFirst * ofFirst));
            Add(ref lowSecond, ref highSecond, (ulong)(ofSecond * ofSecond));
            i += isFirst;
            j += 1 - isFirst;
        }

        return new(above, 0, 0, 0, new Int128(highFirst, lowFirst), new Int128(highSecond, lowSecond));
    }

    private static void Add(ref ulong low, ref ulong high, ulong square)
    {
        low += square;
        high += low < square ? 1UL : 0;
    }

    // All values that are equal to the next one.
    private static PairCounts EqualValues(double[] first, double[] second, ref int i, ref int j, (int First, int Second) to)
    {
        var value = i == to.First ? second[j] : j == to.Second ? first[i] : Math.Min(first[i], second[j]);
        var (fromI, fromJ) = (i, j);
        while (i < to.First && first[i] == value)
            i++;
        while (j < to.Second && second[j] == value)
            j++;
        long ofFirst = i - fromI, ofSecond = j - fromJ, equal = ofFirst + ofSecond;
        Int128 dominance = (long)fromJ + j - second.Length, otherDominance = (long)fromI + i - first.Length;
        return new(
            ofFirst * ((long)fromJ + j),
            ofFirst * ofSecond,
            ((Int128)equal * equal * equal) - equal,
            equal > 1 ? equal : 0,
            ofFirst * dominance * dominance,
            ofSecond * otherDominance * otherDominance);
    }

    private static int CountBelow(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
