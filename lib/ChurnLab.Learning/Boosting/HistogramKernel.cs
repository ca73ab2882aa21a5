using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Boosting;

/// <summary>The innermost loops: adding rows to histograms, and histograms to each other.</summary>
/// <remarks>
/// An entry holds the sum of gradients and, in one number, the sum of hessians above the count of rows. All are whole numbers, so that any
/// order of adding gives the same bits. Features are 256 entries apart.
/// </remarks>
internal static unsafe class HistogramKernel
{
    /// <summary>Entries from a feature to the next.</summary>
    public const int Entries = 256;

    /// <summary>Adds rows to the histograms of one block of eight features.</summary>
    /// <param name="bins">Bins of the block in row 0.</param>
    /// <param name="stride">Bytes from a row to the next.</param>
    /// <param name="rows">Rows to add.</param>
    /// <param name="count">How many.</param>
    /// <param name="sums">What each of them adds, in the order of <paramref name="rows"/>.</param>
    /// <param name="histogram">The block's histograms.</param>
    public static void Add(byte* bins, nint stride, int* rows, int count, Vector128<long>* sums, byte* histogram)
    {
        // A bin's place in bytes is 16 times its number: the shifts leave it multiplied.
        const ulong mask = 0xFF0;
        const int feature = Entries * 16;
        for (nint i = 0; i < count; i++)
        {
            var word = *(ulong*)(bins + (rows[i] * stride));
            var sum = sums[i];
            var at = (Vector128<long>*)(histogram + ((word << 4) & mask));
            *at += sum;
            at = (Vector128<long>*)(histogram + feature + ((word >> 4) & mask));
            *at += sum;
            at = (Vector128<long>*)(histogram + (2 * feature) + ((word >> 12) & mask));
            *at += sum;
            at = (Vector128<long>*)(histogram + (3 * feature) + ((word >> 20) & mask));
            *at += sum;
            at = (Vector128<long>*)(histogram + (4 * feature) + ((word >> 28) & mask));
            *at += sum;
            at = (Vector128<long>*)(histogram + (5 * feature) + ((word >> 36) & mask));
            *at += sum;
            at = (Vector128<long>*)(histogram + (6 * feature) + ((word >> 44) & mask));
            *at += sum;
            at = (Vector128<long>*)(histogram + (7 * feature) + ((word >> 52) & mask));
            *at += sum;
        }
    }

    /// <summary>Adds the entries of one histogram to another.</summary>
    public static void Merge(Vector128<long>* into, Vector128<long>* other, int count)
    {
        for (var i = 0; i < count; i++)
            into[i] += other[i];
    }

    /// <summary>Takes the entries of one histogram from another.</summary>
    public static void Subtract(Vector128<long>* from, Vector128<long>* other, int count)
    {
        for (var i = 0; i < count; i++)
            from[i] -= other[i];
    }
}
