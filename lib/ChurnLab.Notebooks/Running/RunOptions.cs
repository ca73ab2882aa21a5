namespace ChurnLab.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>Longest time one cell may take. Default: 10 minutes.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time the whole notebook may take. Default: 1 hour.</summary>
    public TimeSpan NotebookTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an interrupted cell gets to end before its process is killed. Default: 5 s.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the worker process may take to start. Default: 60 s.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Resident memory in bytes the worker process may reach. Default: three quarters of the machine's memory.</summary>
    public long MemoryLimit { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;

    /// <summary>Characters of console output kept per cell; the rest is counted, not kept. Default: 2 million.</summary>
    public int OutputLimit { get; init; } = 2_000_000;

    /// <summary>Values for the names declared in the cell tagged <c>parameters</c>, as text. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
