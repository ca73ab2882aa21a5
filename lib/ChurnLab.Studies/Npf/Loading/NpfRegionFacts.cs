namespace ChurnLab.Studies.Npf.Loading;

/// <summary>How regions are written.</summary>
public sealed record NpfRegionFacts
{
    /// <summary>Number of rows by how the region was found.</summary>
    public required IReadOnlyDictionary<NpfRegionMatch, long> Rows { get; init; }

    /// <summary>Spellings that are not names of regions, the most frequent first.</summary>
    public required IReadOnlyList<NpfRegionSpelling> Spellings { get; init; }

    /// <summary>Number of rows whose postal code belongs to another region than the one they name, which is kept.</summary>
    public required long Conflicts { get; init; }

    /// <summary>Number of rows without a postal code.</summary>
    public required long NoPostalCode { get; init; }

    /// <summary>Number of rows whose postal code is foreign or belongs to no region.</summary>
    public required long ForeignPostalCodes { get; init; }
}
