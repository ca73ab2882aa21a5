namespace ChurnLab.Benchmarks;

/// <summary>What pandas took, in seconds for each run.</summary>
/// <param name="Version">Version of pandas.</param>
/// <param name="Read">Times of <c>read_csv</c>.</param>
/// <param name="Write">Times of <c>to_csv</c>.</param>
internal sealed record PandasTimes(string Version, double[] Read, double[] Write);
