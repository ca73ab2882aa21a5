using System.Runtime.InteropServices;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf;

/// <summary>Gathers a history from entries in any order.</summary>
/// <remarks>Memory while it is built: twelve bytes an operation and sixteen a snapshot, and the history itself at the end.</remarks>
public sealed class NpfHistoryBuilder
{
    private readonly Dictionary<UInt128, int> _accounts = [];
    private readonly Dictionary<UInt128, int> _clients = [];
    private readonly List<int> _clientOf = [];
    private readonly List<short> _schemes = [];
    private readonly List<ushort> _closed = [];
    private readonly Gathered<NpfSnapshot> _snapshots = new();
    private readonly Gathered<NpfOperation> _operations = new();

    /// <summary>Number of accounts named so far.</summary>
    public int AccountCount => _clientOf.Count;

    /// <summary>Adds an account, or finds it where it has been named before.</summary>
    /// <param name="accountId">Its identity, with <c>0x</c> or without.</param>
    /// <param name="clientId">Identity of its client.</param>
    /// <returns>Its number, from 0.</returns>
    /// <exception cref="FormatException">A text is no identity.</exception>
    public int Account(string accountId, string clientId) => Account(Identity(accountId), Identity(clientId));

    internal int Account(UInt128 accountId, UInt128 clientId)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_accounts, accountId, out var isKnown);
        if (isKnown)
            return number;
        ref var client = ref CollectionsMarshal.GetValueRefOrAddDefault(_clients, clientId, out var isKnownClient);
        if (!isKnownClient)
            client = _clients.Count - 1;
        number = _clientOf.Count;
        _clientOf.Add(client);
        _schemes.Add(NpfHistory.NoScheme);
        _closed.Add(0);
        return number;
    }

    /// <summary>Number of an account; null where it has not been named.</summary>
    internal int? Find(UInt128 accountId) => _accounts.TryGetValue(accountId, out var number) ? number : null;

    /// <summary>Says what is known of an account at the end of a quarter.</summary>
    /// <param name="account">Account, from 0.</param>
    /// <param name="snapshot">What is known; a quarter named twice makes <see cref="Build"/> fail.</param>
    public void Add(int account, NpfSnapshot snapshot) => _snapshots.Add(account, snapshot);

    /// <summary>Adds an operation.</summary>
    /// <param name="account">Account, from 0.</param>
    /// <param name="operation">The operation.</param>
    public void Add(int account, NpfOperation operation) => _operations.Add(account, operation);

    /// <summary>Says the pension scheme of an account.</summary>
    /// <param name="account">Account, from 0.</param>
    /// <param name="scheme">Number of the scheme. Range: 0 to 32767, or <see cref="NpfHistory.NoScheme"/>.</param>
    public void SetScheme(int account, int scheme) => _schemes[account] = checked((short)scheme);

    /// <summary>Says when an account was closed.</summary>
    /// <param name="account">Account, from 0.</param>
    /// <param name="quarter">The quarter in which the money was paid out; the account is no longer in the panel then.</param>
    public void SetClosed(int account, Quarter quarter) => _closed[account] = checked((ushort)quarter.Index);

    /// <summary>Builds the history and forgets the entries.</summary>
    /// <param name="last">Last quarter with bookings.</param>
    /// <param name="lastLabelled">Last quarter of which it is known whether an account was still there after it.</param>
    /// <exception cref="InvalidOperationException">An account has no snapshot, or two of one quarter.</exception>
    public NpfHistory Build(Quarter last, Quarter lastLabelled)
    {
        var (clientStarts, accountsByClient) = ByClient();
        var (snapshotStarts, snapshots) = _snapshots.Grouped(AccountCount, static (one, other) => one.Quarter.CompareTo(other.Quarter));
        var (operationStarts, operations) = _operations.Grouped(AccountCount, static (one, other) => one.CompareTo(other));
        var history = new NpfHistory(new NpfHistoryParts
        {
            AccountIds = InOrder(_accounts),
            ClientIds = InOrder(_clients),
            Clients = [.. _clientOf],
            ClientStarts = clientStarts,
            AccountsByClient = accountsByClient,
            Schemes = [.. _schemes],
            Closed = [.. _closed],
            SnapshotStarts = snapshotStarts,
            Snapshots = snapshots,
            OperationStarts = operationStarts,
            Operations = operations,
        })
        {
            Last = last,
            LastLabelled = lastLabelled,
        };
        for (var account = 0; account < history.AccountCount; account++)
            Check(history, account);
        return history;
    }

    private static UInt128 Identity(string text) => NpfId.TryParse(text, out var id)
        ? id
        : throw new FormatException($"Expected an identity of 32 hexadecimal digits; got '{text}'.");

    private static UInt128[] InOrder(Dictionary<UInt128, int> numbers)
    {
        var ids = new UInt128[numbers.Count];
        foreach (var (id, number) in numbers)
            ids[number] = id;
        return ids;
    }

    private static void Check(NpfHistory history, int account)
    {
        var snapshots = history.SnapshotsOf(account);
        if (snapshots.IsEmpty)
            throw new InvalidOperationException($"The account {history.AccountId(account)} has no snapshot; each needs one.");
        for (var i = 1; i < snapshots.Length; i++)
        {
            if (snapshots[i].Quarter == snapshots[i - 1].Quarter)
                throw new InvalidOperationException($"The account {history.AccountId(account)} has two snapshots of {snapshots[i].Quarter}; keep one.");
        }
    }

    private (int[] Starts, int[] Accounts) ByClient()
    {
        var starts = new int[_clients.Count + 1];
        foreach (var client in _clientOf)
            starts[client + 1]++;
        for (var client = 0; client < _clients.Count; client++)
            starts[client + 1] += starts[client];
        var next = starts.AsSpan(0, _clients.Count).ToArray();
        var accounts = new int[_clientOf.Count];
        for (var account = 0; account < accounts.Length; account++)
            accounts[next[_clientOf[account]]++] = account;
        return (starts, accounts);
    }
}
