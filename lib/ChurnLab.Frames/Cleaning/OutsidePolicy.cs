namespace ChurnLab.Frames.Cleaning;

/// <summary>What becomes of values outside a range or a domain.</summary>
public enum OutsidePolicy
{
    /// <summary>They are reported and stay.</summary>
    Report,

    /// <summary>Their rows are dropped.</summary>
    Drop,

    /// <summary>Their cells become missing.</summary>
    Blank,
}
