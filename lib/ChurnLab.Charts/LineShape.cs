namespace ChurnLab.Charts;

/// <summary>How a line runs from point to point.</summary>
public enum LineShape
{
    /// <summary>Straight.</summary>
    Linear,

    /// <summary>Smoothed.</summary>
    Spline,

    /// <summary>A step: first across, then up; survival curves.</summary>
    HV,

    /// <summary>A step: first up, then across.</summary>
    VH,

    /// <summary>A step half-way across.</summary>
    HVH,

    /// <summary>A step half-way up.</summary>
    VHV,
}
