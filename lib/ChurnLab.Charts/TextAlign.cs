namespace ChurnLab.Charts;

/// <summary>How the lines of a text stand under each other.</summary>
public enum TextAlign
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Flush right.</summary>
    Right,

    /// <summary>As its place suggests; hover labels only.</summary>
    Auto,
}
