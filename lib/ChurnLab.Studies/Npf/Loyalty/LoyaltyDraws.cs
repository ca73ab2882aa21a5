using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Draws that depend on a seed, a purpose and numbers of what is drawn, and on nothing drawn before.</summary>
internal static class LoyaltyDraws
{
    private const ulong Pairs = 1;
    private const ulong Parts = 2;
    private const ulong Clients = 3;

    /// <summary>A number in [0, 1) of an account's quarter and lead.</summary>
    public static double OfPair(long seed, in HazardPair pair) =>
        Share(seed, Pairs, ((ulong)(uint)pair.Account << 32) | (uint)((pair.Quarter.Index * (HazardRows.Leads + 1)) + pair.Lead));

    /// <summary>Part of a client, from 0 to below a count.</summary>
    public static int PartOf(long seed, int client, int parts) => (int)(Share(seed, Parts, (ulong)(uint)client) * parts);

    /// <summary>A number in [0, 1) of a client.</summary>
    public static double OfClient(long seed, int client) => Share(seed, Clients, (ulong)(uint)client);

    private static double Share(long seed, ulong purpose, ulong number) => unchecked(
        (RandomStream.Mix(RandomStream.Mix(RandomStream.Mix((ulong)seed + 1) + purpose) ^ (number + 1)) >> 11) * (1.0 / (1UL << 53)));
}
