using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf;

/// <summary>What a fund has booked and known about its accounts, quarter by quarter: repaired, compact and in order.</summary>
/// <remarks>
/// Accounts and clients are numbered from 0 in the order in which the files name them first. An account holds its snapshots by quarter and
/// its operations by day; eight bytes an operation and twelve a snapshot.
/// </remarks>
public sealed class NpfHistory
{
    /// <summary>Scheme of accounts whose pension scheme is not known.</summary>
    public const int NoScheme = -1;

    // Less than this part of the contributions of a year before are not those of a whole quarter.
    private const double LeastOfYearBefore = 0.5;

    private readonly NpfHistoryParts _parts;
    private readonly Lazy<Quarter> _lastComplete;

    internal NpfHistory(NpfHistoryParts parts) => (_parts, _lastComplete) = (parts, new(LastWhole));

    /// <summary>Number of accounts.</summary>
    public int AccountCount => _parts.Clients.Length;

    /// <summary>Number of clients.</summary>
    public int ClientCount => _parts.ClientIds.Length;

    /// <summary>Last quarter with bookings: an account that has not been closed by then goes on.</summary>
    public required Quarter Last { get; init; }

    /// <summary>
    /// Last quarter whose bookings are all there: files that were cut within a quarter hold but a few of it, and accounts would look as if
    /// they had stopped paying. A quarter with less than half the contributions of the same quarter a year before is such a one.
    /// </summary>
    public Quarter LastComplete => _lastComplete.Value;

    /// <summary>
    /// Last quarter of which it is known whether an account was still there after it; closings later than the quarter that follows are not told.
    /// </summary>
    public required Quarter LastLabelled { get; init; }

    /// <summary>All operations of all accounts.</summary>
    public long OperationCount => _parts.Operations.LongLength;

    /// <summary>All snapshots of all accounts.</summary>
    public long SnapshotCount => _parts.Snapshots.LongLength;

    /// <summary>Identity of an account, as in the files: <c>0x</c> and 32 hexadecimal digits.</summary>
    /// <param name="account">Account, from 0.</param>
    public string AccountId(int account) => NpfId.Text(_parts.AccountIds[account]);

    /// <summary>Identity of an account as a number.</summary>
    internal UInt128 IdOf(int account) => _parts.AccountIds[account];

    /// <summary>Identity of a client, as in the files.</summary>
    /// <param name="client">Client, from 0.</param>
    public string ClientId(int client) => NpfId.Text(_parts.ClientIds[client]);

    /// <summary>Client of an account.</summary>
    /// <param name="account">Account, from 0.</param>
    public int ClientOf(int account) => _parts.Clients[account];

    /// <summary>Accounts of a client, in order.</summary>
    /// <param name="client">Client, from 0.</param>
    public ReadOnlySpan<int> AccountsOf(int client) =>
        _parts.AccountsByClient.AsSpan(_parts.ClientStarts[client], _parts.ClientStarts[client + 1] - _parts.ClientStarts[client]);

    /// <summary>Pension scheme of an account; <see cref="NoScheme"/> where it is not known.</summary>
    /// <param name="account">Account, from 0.</param>
    public int SchemeOf(int account) => _parts.Schemes[account];

    /// <summary>Quarter in which an account was closed; null where it was not, or where that is not told.</summary>
    /// <param name="account">Account, from 0.</param>
    public Quarter? ClosedIn(int account) => _parts.Closed[account] is var index and > 0 ? new Quarter(index) : null;

    /// <summary>What is known of an account, in order of quarters, each quarter at most once; at least one.</summary>
    /// <param name="account">Account, from 0.</param>
    public ReadOnlySpan<NpfSnapshot> SnapshotsOf(int account) =>
        _parts.Snapshots.AsSpan(_parts.SnapshotStarts[account], _parts.SnapshotStarts[account + 1] - _parts.SnapshotStarts[account]);

    /// <summary>Operations of an account, in order of days.</summary>
    /// <param name="account">Account, from 0.</param>
    public ReadOnlySpan<NpfOperation> OperationsOf(int account) =>
        _parts.Operations.AsSpan(_parts.OperationStarts[account], _parts.OperationStarts[account + 1] - _parts.OperationStarts[account]);

    /// <summary>First quarter of an account in the panel: that of its first snapshot.</summary>
    /// <param name="account">Account, from 0.</param>
    public Quarter FirstOf(int account) => SnapshotsOf(account)[0].Quarter;

    /// <summary>What was known of an account at the end of a quarter: the last snapshot up to it, or the first of all.</summary>
    internal NpfSnapshot KnownAt(int account, Quarter quarter)
    {
        var snapshots = SnapshotsOf(account);
        var last = snapshots[0];
        foreach (var snapshot in snapshots)
        {
            if (snapshot.Quarter > quarter)
                break;
            last = snapshot;
        }

        return last;
    }

    /// <summary>Whether an account is closed within some quarters after one; null where that is not told.</summary>
    internal bool? ClosesWithin(int account, Quarter quarter, int quarters) =>
        quarter.Plus(quarters - 1) <= LastLabelled
            ? ClosedIn(account) is { } closed && closed <= quarter.Plus(quarters)
            : null;

    /// <summary>Last quarter of an account in the panel: the one before it was closed, or the last of all.</summary>
    /// <param name="account">Account, from 0.</param>
    public Quarter LastOf(int account) => ClosedIn(account) is { } closed ? closed.Plus(-1) : Last;

    private Quarter LastWhole()
    {
        var counts = new Dictionary<Quarter, long>();
        foreach (var operation in _parts.Operations)
        {
            if (operation.IsContribution && Quarter.Of(operation.Day) is var quarter && quarter > Last.Plus(-8))
                counts[quarter] = counts.GetValueOrDefault(quarter) + 1;
        }

        var whole = Last;
        while (whole > LastLabelled && counts.GetValueOrDefault(whole) < LeastOfYearBefore * counts.GetValueOrDefault(whole.Plus(-4)))
            whole = whole.Plus(-1);
        return whole;
    }
}
