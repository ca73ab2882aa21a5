namespace ChurnLab.Charts;

/// <summary>Which part of a text or box its x is the place of.</summary>
public enum XAnchor
{
    /// <summary>As its place in the figure suggests.</summary>
    Auto,

    /// <summary>Its left edge.</summary>
    Left,

    /// <summary>Its middle.</summary>
    Center,

    /// <summary>Its right edge.</summary>
    Right,
}
