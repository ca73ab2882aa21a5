namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Compares rows with the operations behind them.</summary>
internal sealed class NpfBookedTally
{
    private readonly NpfEqualTally _balance = new("booked-balance");
    private readonly NpfEqualTally _quarter = new("booked-quarter");
    private readonly NpfEqualTally _payments = new("booked-payments");
    private long _paying;
    private long _payingGap;
    private long _payingToEnd;
    private long _silent;
    private long _silentToEnd;

    public IReadOnlyList<NpfIdentity> Identities => [_balance.Identity, _quarter.Identity, _payments.Identity];

    public NpfRecency Recency => new()
    {
        Paying = _paying,
        PayingGap = _payingGap,
        PayingToEnd = _payingToEnd,
        Silent = _silent,
        SilentToEnd = _silentToEnd,
    };

    /// <param name="rows">Rows of an account in order, one a quarter.</param>
    /// <param name="operations">Its operations in order.</param>
    public void Add(ReadOnlySpan<NpfRow> rows, ReadOnlySpan<NpfOperation> operations)
    {
        var (next, balance) = (0, 0L);
        var (last, before) = (0, 0);
        foreach (ref readonly var row in rows)
        {
            var (start, end) = (NpfDays.Of(row.Quarter.Start), NpfDays.EndOf(row.Quarter));
            var (quarter, payments) = (0L, 0L);
            for (; next < operations.Length && operations[next].DayNumber <= end; next++)
            {
                var operation = operations[next];
                balance += operation.Kopecks;
                if (operation.IsContribution)
                    (before, last) = (last, operation.DayNumber);
                if (operation.DayNumber < start)
                    continue;
                quarter += operation.Kopecks;
                payments += operation.IsContribution ? operation.Kopecks : 0;
            }

            _balance.Add(row.Balance, balance);
            _quarter.Add(row.Operations, quarter);
            _payments.Add(row.Payments, payments);
            if (row.Recency != NpfRow.None && last > 0)
                AddRecency(row.Recency, last - before, end - last, last >= start, before > 0);
        }
    }

    private void AddRecency(int recency, int gap, int toEnd, bool isPaying, bool hasGap)
    {
        if (!isPaying)
        {
            _silent++;
            _silentToEnd += Same(recency, toEnd) ? 1 : 0;
        }
        else if (hasGap && Math.Abs(gap - toEnd) > 2)
        {
            _paying++;
            _payingGap += Same(recency, gap) ? 1 : 0;
            _payingToEnd += Same(recency, toEnd) ? 1 : 0;
        }
    }

    // The original counts the last day sometimes in and sometimes out.
    private static bool Same(int one, int other) => Math.Abs(one - other) <= 1;
}
