namespace ChurnLab.Insight.Segments;

/// <summary>How figures of segments name what is counted.</summary>
public sealed record SegmentFigureOptions
{
    /// <summary>What clients of class 1 are called, in the genitive: «ушедших», «снизивших активность». Null: «ушедших». Default: null.</summary>
    public string? Positives { get; init; }
}
