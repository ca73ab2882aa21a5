using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Eshop;

/// <summary>How one of the four files is written, and what was found in it.</summary>
public sealed record EshopFileNote
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Number of rows. Range: 1 or more.</summary>
    public required int Rows { get; init; }

    /// <summary>Number of different clients. Range: 1 or more.</summary>
    public required int Clients { get; init; }

    /// <summary>How the bytes are read.</summary>
    public required FileNotation Notation { get; init; }

    /// <summary>Number of values that are missing in columns that are read. Range: 0 or more.</summary>
    public required int Missing { get; init; }

    /// <summary>Number of rows that repeat an earlier one in every column that is read. Range: 0 or more.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Misspelt values that were repaired; empty where there were none.</summary>
    public required IReadOnlyList<EshopRepair> Repairs { get; init; }

    /// <summary>Number of cells that were repaired. Range: 0 or more.</summary>
    public int Repaired => Repairs.Sum(repair => repair.Rows);
}
