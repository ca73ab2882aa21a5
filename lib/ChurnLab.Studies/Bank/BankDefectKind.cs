namespace ChurnLab.Studies.Bank;

/// <summary>What is wrong with a row of the list.</summary>
internal enum BankDefectKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One of two rows that are one person registered in two cities.</summary>
    RegisteredTwice,

    /// <summary>One of two rows that are two people under one id, one of whom left.</summary>
    SharedId,

    /// <summary>The age is missing.</summary>
    MissingAge,

    /// <summary>A client without products who left: impossible.</summary>
    Impossible,

    /// <summary>A balance of exactly 0.</summary>
    ZeroBalance,
}
