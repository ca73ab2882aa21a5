namespace ChurnLab.Charts;

/// <summary>Which part of a text or box its y is the place of.</summary>
public enum YAnchor
{
    /// <summary>As its place in the figure suggests.</summary>
    Auto,

    /// <summary>Its upper edge.</summary>
    Top,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its lower edge.</summary>
    Bottom,
}
