namespace ChurnLab.Charts;

/// <summary>How a line is dashed.</summary>
public enum LineDash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Dots.</summary>
    Dot,

    /// <summary>Dashes.</summary>
    Dash,

    /// <summary>Long dashes.</summary>
    LongDash,

    /// <summary>Dashes and dots.</summary>
    DashDot,

    /// <summary>Long dashes and dots.</summary>
    LongDashDot,
}
