namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What was found in the pension schemes of accounts.</summary>
public sealed record NpfSchemeFacts
{
    /// <summary>Number of rows of the file.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows of accounts that no row of the panel names, which are left out.</summary>
    public required long OfOthers { get; init; }

    /// <summary>Rows without a scheme.</summary>
    public required long NoScheme { get; init; }

    /// <summary>Rows that repeat an account with the same scheme.</summary>
    public required long Repeated { get; init; }

    /// <summary>Rows that repeat an account with another scheme; the first is kept.</summary>
    public required long Conflicting { get; init; }

    /// <summary>Accounts of the panel without a scheme.</summary>
    public required int Without { get; init; }

    /// <summary>Number of different schemes of the accounts of the panel.</summary>
    public required int Schemes { get; init; }
}
