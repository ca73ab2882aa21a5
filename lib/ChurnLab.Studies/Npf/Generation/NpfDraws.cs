using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Streams and distributions, the same bits on every machine.</summary>
internal static class NpfDraws
{
    private const ulong Spread = 0xD1B54A32D192ED03;

    /// <summary>Stream of one thing of one kind.</summary>
    public static RandomStream Stream(long seed, NpfPurpose purpose, long index) =>
        RandomStream.Of(unchecked((long)Key(seed, purpose)), index);

    /// <summary>Bits that belong to one thing of one kind alone.</summary>
    public static ulong Bits(long seed, NpfPurpose purpose, long index, long part = 0) =>
        unchecked(RandomStream.Mix(RandomStream.Mix(Key(seed, purpose) ^ ((ulong)index * Spread)) + ((ulong)part * 0x9E3779B97F4A7C15) + 1));

    /// <summary>A number in [0, 1) from bits.</summary>
    public static double Share(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    /// <summary>A bell with mean 0 and variance 1, never beyond 3.5: four numbers from one draw, for what is drawn each quarter.</summary>
    public static double Bell(this RandomStream random)
    {
        var bits = random.NextBits();
        var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return ((sum / 65535.0) - 2) * 1.7320508075688772;
    }

    /// <summary>A number of a beta distribution (Jöhnk's method, for small parameters).</summary>
    public static double Beta(this RandomStream random, double first, double second)
    {
        while (true)
        {
            var (x, y) = (Power(random.NextDouble(), 1 / first), Power(random.NextDouble(), 1 / second));
            if (x + y is > 0 and <= 1)
                return x / (x + y);
        }
    }

    /// <summary>Trials until the first success, at least 1.</summary>
    public static int Trials(this RandomStream random, double chance) =>
        1 + (int)(PortableMath.Log(1 - random.NextDouble()) / PortableMath.Log(1 - chance));

    private static double Power(double x, double power) => x <= 0 ? 0 : PortableMath.Exp(power * PortableMath.Log(x));

    private static ulong Key(long seed, NpfPurpose purpose) =>
        unchecked(RandomStream.Mix((ulong)seed ^ RandomStream.Mix((ulong)purpose * Spread)));
}
