namespace ChurnLab.Studies.Eshop;

/// <summary>The order of the file: six blocks, each of one outcome, so that the number of a client gives the outcome away.</summary>
internal sealed class EshopBlocks
{
    /// <summary>Number of the block of declining clients who look like stable ones but for their baskets.</summary>
    public const int Baskets = 4;

    /// <summary>Clients of the original.</summary>
    public const int OriginalRows = 1_300;

    private static readonly (int Rows, bool Declined, EshopProfile Profile)[] Original =
    [
        (400, true, EshopProfile.Declining),
        (48, false, EshopProfile.Stable),
        (50, true, EshopProfile.StableWithDecliningCategory),
        (48, false, EshopProfile.Stable),
        (48, true, EshopProfile.StableWithDecliningBasket),
        (706, false, EshopProfile.Stable),
    ];

    private readonly int[] _starts;

    public EshopBlocks(int rows)
    {
        _starts = new int[Original.Length];
        var before = 0L;
        for (var block = 0; block < Original.Length; block++)
        {
            _starts[block] = (int)(((before * rows) + (OriginalRows / 2)) / OriginalRows);
            before += Original[block].Rows;
        }
    }

    /// <summary>Share of each block in the original.</summary>
    public static IReadOnlyList<double> Shares { get; } = [.. Original.Select(block => block.Rows / (double)OriginalRows)];

    /// <summary>First row of a block.</summary>
    public int StartOf(int block) => _starts[block];

    /// <summary>Block of a row.</summary>
    public int Of(int row)
    {
        var block = _starts.Length - 1;
        while (row < _starts[block])
            block--;
        return block;
    }

    /// <summary>Outcome of the clients of a block.</summary>
    public static bool IsDeclined(int block) => Original[block].Declined;

    /// <summary>What the features of a block's clients look like.</summary>
    public static EshopProfile ProfileOf(int block) => Original[block].Profile;
}
