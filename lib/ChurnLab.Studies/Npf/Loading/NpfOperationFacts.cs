namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What was found in the operations.</summary>
public sealed record NpfOperationFacts
{
    /// <summary>Number of operations of the file.</summary>
    public required long Count { get; init; }

    /// <summary>Operations of accounts in the panel.</summary>
    public required long Kept { get; init; }

    /// <summary>Operations without an account, which are left out.</summary>
    public required long NoAccount { get; init; }

    /// <summary>Operations of accounts that no row names, which are left out.</summary>
    public required long OfOthers { get; init; }

    /// <summary>Number of accounts that no row names.</summary>
    public required int Others { get; init; }

    /// <summary>Operations before 1900 or after the last quarter of the rows, which are left out.</summary>
    public required long OutOfTime { get; init; }
}
