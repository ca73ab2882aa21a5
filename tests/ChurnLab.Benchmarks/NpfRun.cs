namespace ChurnLab.Benchmarks;

/// <summary>What a process tells of a run.</summary>
internal sealed record NpfRun
{
    public Dictionary<string, double> Stages { get; init; } = [];

    /// <summary>Most resident memory, bytes.</summary>
    public long Peak { get; init; }

    public long Accounts { get; init; }

    public long Operations { get; init; }

    /// <summary>Rows of the panel.</summary>
    public long Rows { get; init; }

    /// <summary>Sum and number of values of each feature.</summary>
    public Dictionary<string, NpfCheck> Check { get; init; } = [];
}
