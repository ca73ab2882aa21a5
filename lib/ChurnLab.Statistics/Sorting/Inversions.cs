using System.Numerics;

namespace ChurnLab.Statistics.Sorting;

/// <summary>Number of pairs of numbers that stand in falling order.</summary>
/// <remarks>
/// The numbers are parted by their highest bit, each part keeping its order, and the parts by the next bit: a pair is counted where it is
/// parted, by how many ones have passed when a zero comes. Unlike in a merge no branch depends on the numbers.
/// </remarks>
internal static class Inversions
{
    private const int FewNumbers = 24;
    private const int ManyNumbers = 1 << 15;

    /// <summary>Counts; the numbers, 0 or above, are in another order afterwards.</summary>
    public static long Count(int[] numbers)
    {
        var highest = 0;
        foreach (var number in numbers)
            highest |= number;
        return OnAllCores(numbers, new int[numbers.Length], 31 - BitOperations.LeadingZeroCount((uint)highest));
    }

    private static long OnAllCores(Memory<int> numbers, Memory<int> buffer, int bit)
    {
        if (numbers.Length < ManyNumbers || bit < 0)
            return Count(numbers.Span, buffer.Span, bit);
        var count = Part(numbers.Span, buffer.Span, bit, out var zeros);
        long below = 0, above = 0;
        Parallel.Invoke(
            () => below = OnAllCores(numbers[..zeros], buffer[..zeros], bit - 1),
            () => above = OnAllCores(numbers[zeros..], buffer[zeros..], bit - 1));
        return count + below + above;
    }

    private static long Count(Span<int> numbers, Span<int> buffer, int bit)
    {
        if (bit < 0 || numbers.Length < 2)
            return 0;
        if (numbers.Length <= FewNumbers)
            return Few(numbers);
        var count = Part(numbers, buffer, bit, out var zeros);
        return count + Count(numbers[..zeros], buffer[..zeros], bit - 1) + Count(numbers[zeros..], buffer[zeros..], bit - 1);
    }

    private static long Part(Span<int> numbers, Span<int> buffer, int bit, out int zeros)
    {
        var count = 0L;
        var (zero, one) = (0, 0);
        foreach (var number in numbers)
        {
            var isOne = (number >> bit) & 1;
            numbers[zero] = number;
            buffer[one] = number;
            count += (isOne - 1) & one;
            zero += 1 - isOne;
            one += isOne;
        }

        buffer[..one].CopyTo(numbers[zero..]);
        zeros = zero;
        return count;
    }

    private static long Few(Span<int> numbers)
    {
        var count = 0L;
        for (var i = 1; i < numbers.Length; i++)
        {
            for (var j = 0; j < i; j++)
                count += numbers[j] > numbers[i] ? 1 : 0;
        }

        return count;
    }
}
