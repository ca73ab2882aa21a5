namespace ChurnLab.Studies.Risk;

/// <summary>How high a risk is.</summary>
public enum RiskBand
{
    /// <summary>Below the lower bound.</summary>
    Low,

    /// <summary>From the lower bound to below the upper one.</summary>
    Middle,

    /// <summary>From the upper bound.</summary>
    High,
}
