namespace ChurnLab.Studies.Npf.Loading;

/// <summary>How one of the files is written, and what is missing in it.</summary>
public sealed record NpfFileNote
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Number of rows. Range: 1 or more.</summary>
    public required long Rows { get; init; }

    /// <summary>Encoding: UTF-8, UTF-8 BOM, UTF-16 or windows-1251.</summary>
    public required string Encoding { get; init; }

    /// <summary>Character between fields.</summary>
    public required char Separator { get; init; }

    /// <summary>Point or comma; null where no number at the start of the file has a fraction.</summary>
    public required char? DecimalSign { get; init; }

    /// <summary>Columns of the schema that the file does not have, in order.</summary>
    public required IReadOnlyList<string> Absent { get; init; }

    /// <summary>Number of rows without a value by column, of columns that the file has and where values are missing.</summary>
    public required IReadOnlyDictionary<string, long> Missing { get; init; }
}
