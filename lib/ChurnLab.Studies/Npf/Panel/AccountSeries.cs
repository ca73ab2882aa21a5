using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>
/// One account quarter by quarter, as sums from the beginning; filled anew for every account, without allocating.
/// </summary>
/// <remarks>Entry 0 of every series is the quarter before anything was booked or known; sums there are 0.</remarks>
internal sealed class AccountSeries(PanelSources sources)
{
    private const int UsualLength = 256;

    private long[] _paid = new long[UsualLength];
    private long[] _income = new long[UsualLength];
    private long[] _withdrawn = new long[UsualLength];
    private int[] _payments = new int[UsualLength];
    private int[] _paidQuarters = new int[UsualLength];
    private int[] _paymentDays = new int[UsualLength];
    private int[] _lastDay = new int[UsualLength];
    private long[] _lastDaySum = new long[UsualLength];
    private long[] _gapSquares = new long[UsualLength];
    private int[] _snapshot = new int[UsualLength];
    private int[] _open = new int[UsualLength];
    private int[] _closed = new int[UsualLength];
    private int _firstCabinet;

    public PanelSources Sources { get; } = sources;

    public int Account { get; private set; }

    public int Scheme { get; private set; }

    /// <summary>Index of the quarter of entry 0.</summary>
    public int Origin { get; private set; }

    public Quarter First { get; private set; }

    /// <summary>Day on which the contract began, by the first row of the files.</summary>
    public int StartDay { get; private set; }

    /// <summary>First day with a contribution; of no meaning where there is none.</summary>
    public int FirstDay { get; private set; }

    public long Paid(int at) => _paid[at];

    public long Income(int at) => _income[at];

    public long Withdrawn(int at) => _withdrawn[at];

    public int Payments(int at) => _payments[at];

    public int PaidQuarters(int at) => _paidQuarters[at];

    public int PaymentDays(int at) => _paymentDays[at];

    public int LastDay(int at) => _lastDay[at];

    public long LastDaySum(int at) => _lastDaySum[at];

    public long GapSquares(int at) => _gapSquares[at];

    public int OpenOfClient(int at) => _open[at];

    public int OthersClosed(int at) => _closed[at];

    public NpfSnapshot SnapshotAt(int at) => Sources.History.SnapshotsOf(Account)[_snapshot[at]];

    /// <summary>Quarters since a cabinet was first seen; NaN where it had not been by then.</summary>
    public double QuartersSinceCabinet(Quarter quarter) =>
        _firstCabinet <= quarter.Index ? quarter.Index - _firstCabinet : double.NaN;

    /// <summary>The account at the end of a quarter that has been loaded.</summary>
    public AsOf At(Quarter quarter) => new(this, quarter.Index - Origin);

    /// <summary>Fills the series of an account up to a quarter; what is later is not looked at.</summary>
    public void Load(int account, Quarter end)
    {
        var history = Sources.History;
        (Account, Scheme, First) = (account, history.SchemeOf(account), history.FirstOf(account));
        var operations = history.OperationsOf(account);
        var first = operations.IsEmpty ? First.Index : Math.Min(First.Index, Quarter.Of(operations[0].Day).Index);
        Origin = first - 1;
        var length = end.Index - Origin + 1;
        if (length > _paid.Length)
            Grow(length);
        LoadOperations(operations, length);
        LoadSnapshots(history.SnapshotsOf(account), length);
        LoadClient(length);
    }

    private void LoadOperations(ReadOnlySpan<NpfOperation> operations, int length)
    {
        Clear(0);
        var next = 0;
        for (var at = 1; at < length; at++)
        {
            Carry(at);
            var end = NpfDays.EndOf(new Quarter(Origin + at));
            while (next < operations.Length && operations[next].DayNumber <= end)
                Add(at, operations[next++]);
            if (_payments[at] > _payments[at - 1])
                _paidQuarters[at]++;
        }
    }

    private void Add(int at, NpfOperation operation)
    {
        var amount = operation.Kopecks;
        if (operation.IsContribution)
            AddContribution(at, operation.DayNumber, amount);
        else if (amount > 0)
            _income[at] += amount;
        else
            _withdrawn[at] -= amount;
    }

    private void AddContribution(int at, int day, long amount)
    {
        _paid[at] += amount;
        _payments[at]++;
        if (_paymentDays[at] > 0 && day == _lastDay[at])
        {
            _lastDaySum[at] += amount;
            return;
        }

        if (_paymentDays[at] == 0)
        {
            FirstDay = day;
        }
        else
        {
            long gap = day - _lastDay[at];
            _gapSquares[at] += gap * gap;
        }

        _paymentDays[at]++;
        (_lastDay[at], _lastDaySum[at]) = (day, amount);
    }

    private void LoadSnapshots(ReadOnlySpan<NpfSnapshot> snapshots, int length)
    {
        StartDay = snapshots[0].StartDay;
        _firstCabinet = int.MaxValue;
        var latest = -1;
        for (var at = 0; at < length; at++)
        {
            while (latest + 1 < snapshots.Length && snapshots[latest + 1].Quarter.Index <= Origin + at)
            {
                latest++;
                if (_firstCabinet == int.MaxValue && snapshots[latest].Has(NpfTraits.Cabinet))
                    _firstCabinet = snapshots[latest].Quarter.Index;
            }

            _snapshot[at] = latest;
        }
    }

    // First the changes of every quarter, then their sums. The account itself is not closed before its last row.
    private void LoadClient(int length)
    {
        var history = Sources.History;
        _open.AsSpan(0, length).Clear();
        _closed.AsSpan(0, length).Clear();
        foreach (var account in history.AccountsOf(history.ClientOf(Account)))
        {
            var opened = history.FirstOf(account).Index;
            var closed = history.ClosedIn(account) is { } quarter ? quarter.Index : int.MaxValue;
            if (opened < closed)
            {
                Count(_open, opened, 1, length);
                Count(_open, closed, -1, length);
            }

            Count(_closed, closed, 1, length);
        }

        for (var at = 1; at < length; at++)
        {
            _open[at] += _open[at - 1];
            _closed[at] += _closed[at - 1];
        }
    }

    private void Count(int[] changes, int quarter, int change, int length)
    {
        var at = Math.Max((long)quarter - Origin, 0);
        if (at < length)
            changes[at] += change;
    }

    private void Clear(int at)
    {
        (_paid[at], _income[at], _withdrawn[at], _payments[at], _paidQuarters[at]) = (0, 0, 0, 0, 0);
        (_paymentDays[at], _lastDay[at], _lastDaySum[at], _gapSquares[at]) = (0, 0, 0, 0);
    }

    private void Carry(int at)
    {
        var before = at - 1;
        _paid[at] = _paid[before];
        _income[at] = _income[before];
        _withdrawn[at] = _withdrawn[before];
        _payments[at] = _payments[before];
        _paidQuarters[at] = _paidQuarters[before];
        _paymentDays[at] = _paymentDays[before];
        _lastDay[at] = _lastDay[before];
        _lastDaySum[at] = _lastDaySum[before];
        _gapSquares[at] = _gapSquares[before];
    }

    private void Grow(int length)
    {
        (_paid, _income, _withdrawn) = (new long[length], new long[length], new long[length]);
        (_lastDaySum, _gapSquares) = (new long[length], new long[length]);
        (_payments, _paidQuarters, _paymentDays) = (new int[length], new int[length], new int[length]);
        (_lastDay, _snapshot, _open, _closed) = (new int[length], new int[length], new int[length], new int[length]);
    }
}
