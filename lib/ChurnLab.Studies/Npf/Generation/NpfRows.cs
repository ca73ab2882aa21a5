namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Sums up the life of an account into rows, one for each quarter with bookings.</summary>
internal sealed class NpfRows(NpfMode mode)
{
    private readonly List<NpfRow> _rows = [];
    private readonly NpfYear[] _years = new NpfYear[31];

    /// <summary>Rows of a life, in order; the list is used again for the next.</summary>
    public List<NpfRow> Of(NpfLife life)
    {
        _rows.Clear();
        Array.Clear(_years);
        if (mode == NpfMode.AsReal)
            AddUpYears(life);
        var row = default(NpfRow);
        var paidIn = 0;
        foreach (ref readonly var state in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(life.Quarters))
        {
            (row.Quarter, row.Balance, row.Sum, row.QuarterPaid, row.QuarterCount, row.QuarterIncome) = (state.Quarter, state.Balance, 0, 0, 0, 0);
            for (var i = state.FirstBooking; i < state.AfterBooking; i++)
                Add(ref row, life.Bookings[i]);
            // One bit a quarter, the latest last.
            paidIn = (paidIn << 1) | (row.QuarterCount > 0 ? 1 : 0);
            if (!state.HasRow)
                continue;
            row.Year = _years[YearOf(state.Quarter)];
            row.PaidOfFour = int.PopCount(paidIn & 0b1111);
            row.IsChurn = state.Quarter == life.ChurnRow;
            _rows.Add(row);
        }

        return _rows;
    }

    private static int YearOf(int quarter) => NpfClock.YearOf(quarter) - 1993;

    private void AddUpYears(NpfLife life)
    {
        foreach (ref readonly var state in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(life.Quarters))
        {
            for (var i = state.FirstBooking; i < state.AfterBooking; i++)
                _years[YearOf(state.Quarter)].Add(life.Bookings[i]);
        }

        if (life.Bookings.Count > 0 && life.Bookings[^1] is { Kind: NpfBookingKind.Closing } closing)
            _years[YearOf(life.ClosedIn)].Add(closing);
    }

    private void Add(ref NpfRow row, in NpfBooking booking)
    {
        row.Sum += booking.Kopecks;
        if (mode == NpfMode.Clean)
            _years[YearOf(row.Quarter)].Add(booking);
        if (booking.Kind == NpfBookingKind.Income)
        {
            row.IncomeSum += booking.Kopecks;
            row.QuarterIncome += booking.Kopecks;
        }

        if (booking.Kind != NpfBookingKind.Contribution)
            return;
        if (row.PaidCount == 0)
            (row.FirstPaidDay, row.FirstPaid, row.LastPaidDay) = (booking.Day, booking.Kopecks, booking.Day);
        (row.BeforeLastDay, row.LastPaidDay, row.LastPaid) = (row.LastPaidDay, booking.Day, booking.Kopecks);
        row.PaidSum += booking.Kopecks;
        row.PaidCount++;
        row.QuarterPaid += booking.Kopecks;
        row.QuarterCount++;
    }
}
