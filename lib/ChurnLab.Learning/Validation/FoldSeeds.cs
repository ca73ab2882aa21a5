using ChurnLab.Statistics;

namespace ChurnLab.Learning.Validation;

/// <summary>Seeds of repeats and other parts of one seeded whole.</summary>
internal static class FoldSeeds
{
    // Streams of shuffles have the indices 0 and 1; repeats start far from them.
    private const long FirstRepeat = 1L << 32;

    public static long OfRepeat(long seed, int repeat) => unchecked((long)RandomStream.Of(seed, FirstRepeat + repeat).NextBits());
}
