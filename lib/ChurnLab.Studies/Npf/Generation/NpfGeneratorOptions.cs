namespace ChurnLab.Studies.Npf.Generation;

/// <summary>How many accounts to generate, from which seed, of which process, and how to write them.</summary>
public sealed record NpfGeneratorOptions
{
    /// <summary>Fewest accounts that can be asked for: 2,000, so that each period and each defect has some.</summary>
    public const int FewestAccounts = 2_000;

    /// <summary>Most accounts that can be asked for: 1,000,000.</summary>
    public const int MostAccounts = 1_000_000;

    /// <summary>Seed of the committed sample.</summary>
    public const long DefaultSeed = 17;

    /// <summary>Accounts. Range: <see cref="FewestAccounts"/> .. <see cref="MostAccounts"/>. Default: 3,000.</summary>
    public int Accounts { get; init; } = 3_000;

    /// <summary>Seed; any value. Default: <see cref="DefaultSeed"/>.</summary>
    public long Seed { get; init; } = DefaultSeed;

    /// <summary>How the files tell it. Default: <see cref="NpfMode.AsReal"/>.</summary>
    public NpfMode Mode { get; init; } = NpfMode.AsReal;

    /// <summary>What closings depend on. Default: <see cref="NpfHazard.AsOriginal"/>.</summary>
    public NpfHazard Hazard { get; init; } = NpfHazard.AsOriginal;

    /// <summary>Where the level of closings comes from. Default: <see cref="NpfCalendar.AsOriginal"/>.</summary>
    public NpfCalendar Calendar { get; init; } = NpfCalendar.AsOriginal;

    /// <summary>Which closings are called churn. Default: <see cref="NpfLabelPolicy.AnyCause"/>.</summary>
    public NpfLabelPolicy LabelPolicy { get; init; } = NpfLabelPolicy.AnyCause;

    /// <summary>Whether to write what really happened, too: hazards with their parts, causes, intents. Default: false.</summary>
    public bool Truth { get; init; }

    /// <summary>Whether to compress the files; <c>.gz</c> is added to their names. Default: false.</summary>
    public bool Gzip { get; init; }

    /// <summary>First account of a slice. Range: 0 .. <see cref="Accounts"/> less 1. Default: 0.</summary>
    public int FirstAccount { get; init; }

    /// <summary>Accounts of a slice; null for all from the first on. Range: 1 .. those left. Default: null.</summary>
    public int? Count { get; init; }

    internal int AccountAfterLast => FirstAccount + (Count ?? (Accounts - FirstAccount));

    internal static void Check(NpfGeneratorOptions options)
    {
        var (accounts, first) = (options.Accounts, options.FirstAccount);
        if (accounts is < FewestAccounts or > MostAccounts)
        {
            throw new ArgumentOutOfRangeException(nameof(options), accounts, FormattableString.Invariant(
                $"The number of accounts must lie between {FewestAccounts:N0} and {MostAccounts:N0}."));
        }

        if (first < 0 || first >= accounts)
            throw new ArgumentOutOfRangeException(nameof(options), first, $"The first account must lie between 0 and {accounts - 1}.");
        if (options.Count is { } count && (count < 1 || count > accounts - first))
            throw new ArgumentOutOfRangeException(nameof(options), count, $"The accounts of the slice must be 1 to {accounts - first}.");
        CheckNamed(options.Mode);
        CheckNamed(options.Hazard);
        CheckNamed(options.Calendar);
        CheckNamed(options.LabelPolicy);
    }

    private static void CheckNamed<T>(T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, $"Known are {string.Join(", ", Enum.GetNames<T>())}.");
    }
}
