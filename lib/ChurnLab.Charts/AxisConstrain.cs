namespace ChurnLab.Charts;

/// <summary>What gives way where an axis must keep a scale, see <see cref="Axis.ScaleAnchor"/>.</summary>
public enum AxisConstrain
{
    /// <summary>Its range: it shows more.</summary>
    Range,

    /// <summary>Its place in the figure: it becomes shorter.</summary>
    Domain,
}
