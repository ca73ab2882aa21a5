namespace ChurnLab.Benchmarks;

/// <summary>What the peer tells of its run.</summary>
internal sealed record NpfPeerRun
{
    public required string Version { get; init; }

    public required long Rows { get; init; }

    public required long Peak { get; init; }

    public required Dictionary<string, double> Stages { get; init; }

    public required Dictionary<string, NpfCheck> Check { get; init; }
}
