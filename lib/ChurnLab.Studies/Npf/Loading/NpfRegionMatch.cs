namespace ChurnLab.Studies.Npf.Loading;

/// <summary>How the region of a row was found.</summary>
public enum NpfRegionMatch
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>By a known spelling or town.</summary>
    Variant,

    /// <summary>By the only name that differs in a letter or two.</summary>
    Nearest,

    /// <summary>By the postal code: the region is missing or its spelling unknown.</summary>
    PostalCode,

    /// <summary>Not at all.</summary>
    Unknown,
}
