namespace ChurnLab.Studies.Eshop;

/// <summary>How many clients to generate, from which seed, and in which layout.</summary>
public sealed record EshopGeneratorOptions
{
    /// <summary>Fewest clients that can be asked for: 130, so that each block and each defect of the files fits in.</summary>
    public const int FewestRows = 130;

    /// <summary>Most clients that can be asked for: 1,000,000.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>Seed of the committed sample: 76, of 1 .. 100 the one that comes closest to the original (see README.md).</summary>
    public const long DefaultSeed = 76;

    /// <summary>Clients to generate. Range: <see cref="FewestRows"/> .. <see cref="MostRows"/>. Default: 1,300, the size of the original.</summary>
    public int Rows { get; init; } = 1_300;

    /// <summary>Seed; any value. Default: <see cref="DefaultSeed"/>.</summary>
    public long Seed { get; init; } = DefaultSeed;

    /// <summary>What the outcome depends on. Default: <see cref="EshopDriver.AsOriginal"/>.</summary>
    public EshopDriver Driver { get; init; } = EshopDriver.AsOriginal;

    /// <summary>Layout of the file of profits. Default: <see cref="EshopMoneyFormat.DecimalDot"/>.</summary>
    public EshopMoneyFormat MoneyFormat { get; init; } = EshopMoneyFormat.DecimalDot;

    /// <summary>Whether lines end in CR and LF, as in one public copy of the original, and not in LF. Default: false.</summary>
    public bool CarriageReturns { get; init; }
}
