using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>What one condition does for a segment: the segment without it.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="SizeWithout">Number of members when the other conditions alone have to hold.</param>
/// <param name="RateWithout">Share of class 1 among them, with Wilson's 95 % interval.</param>
public sealed record SegmentReason(Condition Condition, int SizeWithout, IntervalEstimate RateWithout);
