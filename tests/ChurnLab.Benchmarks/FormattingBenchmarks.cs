using BenchmarkDotNet.Attributes;
using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Benchmarks;

/// <summary>What showing a value costs once the formatter is warm.</summary>
[MemoryDiagnoser]
public class FormattingBenchmarks
{
    private readonly Client[] _clients = [.. Enumerable.Range(0, 1_000).Select(i => new Client(i, "Ярославль", i * 0.5))];

    [Benchmark]
    public object Number() => ValueFormatter.ToBundle(42);

    [Benchmark]
    public object RecordsAsTable() => ValueFormatter.ToBundle(_clients);

    private sealed record Client(int Number, string City, double Balance);
}
