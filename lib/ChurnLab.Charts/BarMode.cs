namespace ChurnLab.Charts;

/// <summary>How bars of several traces at one place stand.</summary>
public enum BarMode
{
    /// <summary>Side by side.</summary>
    Group,

    /// <summary>On top of each other.</summary>
    Stack,

    /// <summary>In front of each other.</summary>
    Overlay,

    /// <summary>Stacked, negative values downwards.</summary>
    Relative,
}
