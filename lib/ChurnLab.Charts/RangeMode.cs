namespace ChurnLab.Charts;

/// <summary>How far an axis reaches when it has no range.</summary>
public enum RangeMode
{
    /// <summary>As far as the data.</summary>
    Normal,

    /// <summary>At least to zero.</summary>
    ToZero,

    /// <summary>Never below zero.</summary>
    NonNegative,
}
