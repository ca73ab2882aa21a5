namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Tells whether a column of sums of a year holds the whole year or the year so far.</summary>
internal sealed class NpfYearTally(string column, Func<NpfRow, long> quarterly, Func<NpfRow, long> yearly)
{
    private long _years;
    private long _wholeYear;
    private long _toDate;
    private long _constant;
    private long _rows;
    private long _notToDate;

    public NpfYearTotals Totals => new()
    {
        Column = column,
        Years = _years,
        WholeYear = _wholeYear,
        ToDate = _toDate,
        Constant = _constant,
        Rows = _rows,
        NotToDate = _notToDate,
    };

    /// <param name="rows">Rows of an account and a year, in order.</param>
    public void Add(ReadOnlySpan<NpfRow> rows)
    {
        var total = 0L;
        foreach (ref readonly var row in rows)
        {
            if (quarterly(row) == NpfRow.NoAmount || yearly(row) == NpfRow.NoAmount)
                return;
            total += quarterly(row);
        }

        var (soFar, first) = (0L, yearly(rows[0]));
        var (isWhole, isToDate, isConstant, tells) = (true, true, true, false);
        foreach (ref readonly var row in rows)
        {
            soFar += quarterly(row);
            isWhole &= Same(yearly(row), total);
            isConstant &= Same(yearly(row), first);
            tells |= !Same(soFar, total);
            var isSoFar = Same(yearly(row), soFar);
            isToDate &= isSoFar;
            _rows++;
            _notToDate += isSoFar ? 0 : 1;
        }

        if (!tells)
            return;
        _years++;
        _wholeYear += isWhole ? 1 : 0;
        _toDate += isToDate ? 1 : 0;
        _constant += isConstant ? 1 : 0;
    }

    private static bool Same(long one, long other) => Math.Abs(one - other) <= NpfIdentity.Tolerance;
}
