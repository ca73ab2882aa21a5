namespace ChurnLab.Studies.Npf.Loading;

/// <summary>How a column of yes and no is written, told from its codes and the year in which contracts began.</summary>
public sealed record NpfFlagCoding
{
    /// <summary>What the file calls the column.</summary>
    public required string Column { get; init; }

    /// <summary>Which code means yes.</summary>
    public required NpfFlagNotation Notation { get; init; }

    /// <summary>Whether the data tell so: false where -1 and 0 occur, and contracts with either began at about the same time.</summary>
    public required bool IsTold { get; init; }

    /// <summary>Number of rows with -1.</summary>
    public required long Minus { get; init; }

    /// <summary>Number of rows with 0.</summary>
    public required long Zero { get; init; }

    /// <summary>Number of rows with 1.</summary>
    public required long One { get; init; }

    /// <summary>Number of rows without a value, which count as no.</summary>
    public required long Missing { get; init; }

    /// <summary>Share of -1 among -1 and 0 in contracts that began before 2000; NaN where there are none.</summary>
    public required double MinusBefore { get; init; }

    /// <summary>Share of -1 among -1 and 0 in contracts that began since 2000; NaN where there are none.</summary>
    public required double MinusSince { get; init; }

    /// <summary>Whether a value means yes.</summary>
    /// <param name="value">Value. Range: -1, 0 or 1.</param>
    public bool IsYes(int value) => value switch
    {
        -1 => Notation == NpfFlagNotation.MinusIsYes,
        0 => Notation == NpfFlagNotation.ZeroIsYes,
        _ => value == 1,
    };
}
