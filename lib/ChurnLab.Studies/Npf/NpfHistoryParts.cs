namespace ChurnLab.Studies.Npf;

/// <summary>Arrays behind a history; those of accounts have an entry per account, starts one more.</summary>
internal sealed record NpfHistoryParts
{
    public required UInt128[] AccountIds { get; init; }

    public required UInt128[] ClientIds { get; init; }

    public required int[] Clients { get; init; }

    public required int[] ClientStarts { get; init; }

    public required int[] AccountsByClient { get; init; }

    public required short[] Schemes { get; init; }

    /// <summary>Indices of quarters; 0 where an account was not closed.</summary>
    public required ushort[] Closed { get; init; }

    public required int[] SnapshotStarts { get; init; }

    public required NpfSnapshot[] Snapshots { get; init; }

    public required int[] OperationStarts { get; init; }

    public required NpfOperation[] Operations { get; init; }
}
