namespace ChurnLab.Charts;

/// <summary>Where the text of a bar stands.</summary>
public enum BarTextPosition
{
    /// <summary>Not shown.</summary>
    None,

    /// <summary>Inside when it fits, outside otherwise.</summary>
    Auto,

    /// <summary>Inside the end of the bar.</summary>
    Inside,

    /// <summary>Beyond the end of the bar.</summary>
    Outside,
}
