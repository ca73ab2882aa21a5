namespace ChurnLab.Charts;

/// <summary>Where the text of a bar stands inside it.</summary>
public enum BarTextAnchor
{
    /// <summary>At the end of the bar.</summary>
    End,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its start.</summary>
    Start,
}
