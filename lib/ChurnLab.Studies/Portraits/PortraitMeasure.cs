namespace ChurnLab.Studies.Portraits;

/// <summary>What stands for a group in one trait.</summary>
public enum PortraitMeasure
{
    /// <summary>Median of the numbers.</summary>
    Median,

    /// <summary>Arithmetic mean of the numbers.</summary>
    Mean,

    /// <summary>Share of the clients, from 0 to 1.</summary>
    Share,
}
