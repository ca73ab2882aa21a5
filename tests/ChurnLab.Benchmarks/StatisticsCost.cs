namespace ChurnLab.Benchmarks;

/// <summary>What a method costs: medians in seconds, NaN where SciPy was not measured.</summary>
internal sealed record StatisticsCost(StatisticsOperation Operation, double Seconds, double TheirSeconds)
{
    /// <summary>Rise of resident memory, in bytes per row.</summary>
    public required double Memory { get; init; }

    /// <summary>All that was allocated, in bytes per row.</summary>
    public required double Allocated { get; init; }

    /// <summary>Rise of resident memory in Python, in bytes per row; NaN where it could not be measured.</summary>
    public required double TheirMemory { get; init; }
}
