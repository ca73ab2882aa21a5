namespace ChurnLab.Charts;

/// <summary>How boxes of several traces at one place stand.</summary>
public enum BoxMode
{
    /// <summary>Side by side.</summary>
    Group,

    /// <summary>In front of each other.</summary>
    Overlay,
}
