using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Whose account-quarters of the block are told: those of all clients, or of clients drawn by the seed where there would be too many.</summary>
/// <remarks>A client's draw depends on the seed and on itself alone; either all of its account-quarters are told, or none.</remarks>
internal sealed class BlockSample
{
    private readonly NpfHistory _history;
    private readonly long _seed;

    private BlockSample(NpfHistory history, long seed, double share) => (_history, _seed, Share) = (history, seed, share);

    /// <summary>Share of the clients that are kept.</summary>
    public double Share { get; }

    /// <summary>A share that is expected to keep a number of account-quarters at most.</summary>
    public static BlockSample Of(NpfHistory history, LoyaltyFold block, LoyaltyOptions options)
    {
        var rows = new NpfPanel(history, new PanelOptions { From = block.From, To = block.To }).RowCount;
        return new BlockSample(history, options.Seed, Math.Min(1, options.MaxBlockRows / (double)Math.Max(1, rows)));
    }

    /// <summary>Whether the rows of an account are told.</summary>
    public bool Keeps(int account) => LoyaltyDraws.OfClient(_seed, _history.ClientOf(account)) < Share;
}
