namespace ChurnLab.Studies.Eshop;

/// <summary>What the outcome of generated clients depends on.</summary>
public enum EshopDriver
{
    /// <summary>What it depends on in the original: pages, minutes, promotions, categories, contacts and more.</summary>
    AsOriginal,

    /// <summary>Failures of the service alone: declining clients met many, and are as stable ones in everything else.</summary>
    Errors,

    /// <summary>Nothing: features and outcome are drawn apart from each other.</summary>
    None,
}
