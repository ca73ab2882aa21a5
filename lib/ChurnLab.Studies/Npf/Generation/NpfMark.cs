using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>The mark of made identities: their first half follows from the second, which real ones do by chance once in 2^64.</summary>
internal static class NpfMark
{
    private const ulong Salt = 0x6D61_6465_2069_6421;

    /// <summary>The identity that ends with some bits.</summary>
    public static UInt128 Of(ulong second) => new(First(second), second);

    /// <summary>Whether an identity carries the mark.</summary>
    public static bool Has(UInt128 id) => (ulong)(id >> 64) == First((ulong)id);

    private static ulong First(ulong second) => RandomStream.Mix(second ^ Salt);
}
