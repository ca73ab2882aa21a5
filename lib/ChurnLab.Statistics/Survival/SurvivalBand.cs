namespace ChurnLab.Statistics;

/// <summary>On which scale the confidence band of a survival curve is symmetrical.</summary>
public enum SurvivalBand
{
    /// <summary>On that of log(−log S): stays within 0 and 1 and keeps its level in small samples; R's <c>log-log</c>,
    /// the default of lifelines.</summary>
    LogLog,

    /// <summary>On that of log S, cut off at 1; the default of R.</summary>
    Log,

    /// <summary>On that of S, cut off at 0 and 1; R's <c>plain</c>.</summary>
    Plain,
}
