namespace ChurnLab.Studies.Eshop;

/// <summary>How the features of a client are drawn.</summary>
internal enum EshopProfile
{
    /// <summary>As clients whose activity stays.</summary>
    Stable,

    /// <summary>As clients whose activity declines.</summary>
    Declining,

    /// <summary>As stable, but for the favourite category and more who buy nearly all on promotion.</summary>
    StableWithDecliningCategory,

    /// <summary>As stable, but for unpaid products, categories per visit and more who buy nearly all on promotion.</summary>
    StableWithDecliningBasket,

    /// <summary>As stable, but for many failures of the service.</summary>
    StableWithManyErrors,
}
