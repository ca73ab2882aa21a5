namespace ChurnLab.Studies.Measures;

/// <summary>Whom a measure is for.</summary>
public enum MeasureDirection
{
    /// <summary>Clients who left: to win them back.</summary>
    WinBack,

    /// <summary>Clients who are still here: to keep them.</summary>
    Retention,
}
