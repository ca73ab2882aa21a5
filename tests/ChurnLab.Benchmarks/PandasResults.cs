namespace ChurnLab.Benchmarks;

/// <summary>What pandas took for the operations, in their order.</summary>
internal sealed record PandasResults(string Version, IReadOnlyList<PandasResult> Results);
