namespace ChurnLab.Studies.Bank;

/// <summary>How much to generate, and from which seed.</summary>
public sealed record BankGeneratorOptions
{
    /// <summary>Fewest rows that can be asked for: 100, so that each defect of the list fits in once.</summary>
    public const int FewestRows = 100;

    /// <summary>Most rows that can be asked for: 10,000,000.</summary>
    public const int MostRows = 10_000_000;

    /// <summary>Seed of the committed sample: 2, whose rates all lie close to the original's.</summary>
    public const long DefaultSeed = 2;

    /// <summary>Rows to generate. Range: <see cref="FewestRows"/> .. <see cref="MostRows"/>. Default: 10,000, the size of the original.</summary>
    public int Rows { get; init; } = 10_000;

    /// <summary>Seed; any value. Default: <see cref="DefaultSeed"/>.</summary>
    public long Seed { get; init; } = DefaultSeed;
}
