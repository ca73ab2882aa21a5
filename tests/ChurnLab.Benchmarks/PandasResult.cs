namespace ChurnLab.Benchmarks;

/// <summary>Seconds of every repetition, and what the result is known by.</summary>
internal sealed record PandasResult(IReadOnlyList<double> Times, long Rows, double Check);
