namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What a row says of the account after it.</summary>
internal enum NpfLabel : byte
{
    /// <summary>It goes on.</summary>
    Stays,

    /// <summary>It is closed.</summary>
    Leaves,

    /// <summary>A row of the labelled file says nothing.</summary>
    Unknown,

    /// <summary>A row of the file without labels.</summary>
    Hidden,
}
