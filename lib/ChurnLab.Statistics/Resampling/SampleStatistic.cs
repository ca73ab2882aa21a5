namespace ChurnLab.Statistics.Resampling;

/// <summary>A number that describes a sample, such as its mean.</summary>
/// <param name="sample">Values without missing ones, in any order; the span may be reordered, not kept.</param>
public delegate double SampleStatistic(Span<double> sample);
