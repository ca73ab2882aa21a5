namespace ChurnLab.Insight.Segments;

/// <summary>A feature cut into bins such that every condition on it is an unbroken run of them.</summary>
/// <param name="Codes">Bin per row.</param>
/// <param name="Bins">Number of bins.</param>
/// <param name="Selectors">The conditions.</param>
internal sealed record BinnedFeature(byte[] Codes, int Bins, Selector[] Selectors);
