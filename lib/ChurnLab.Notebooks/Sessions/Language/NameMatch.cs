namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>How well a name fits what has been typed of it.</summary>
internal enum NameMatch
{
    /// <summary>It starts with it, in the same case.</summary>
    Prefix,

    /// <summary>It starts with it.</summary>
    PrefixOfOtherCase,

    /// <summary>Its humps start with the pieces: <c>GB</c>, <c>GrBy</c> and <c>grb</c> fit <c>GroupBy</c>.</summary>
    Humps,

    /// <summary>It holds it.</summary>
    Inside,

    /// <summary>It does not fit.</summary>
    None,
}
