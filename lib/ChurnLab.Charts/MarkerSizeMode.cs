namespace ChurnLab.Charts;

/// <summary>What the sizes of markers are proportional to.</summary>
public enum MarkerSizeMode
{
    /// <summary>Their diameters.</summary>
    Diameter,

    /// <summary>Their areas: what the eye compares.</summary>
    Area,
}
