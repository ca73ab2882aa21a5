using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>The life of an account, quarter by quarter, and of one account after another.</summary>
/// <remarks>
/// Each quarter takes the same numbers from the stream of the account, whatever happens in it: a change of one chance
/// leaves the rest as it was. Days and shares of single bookings have a stream of their own.
/// </remarks>
internal sealed partial class NpfProcess(NpfWorld world, Func<long, long> told)
{
    private const double OriginalFactor = 1.23;

    private readonly List<NpfBooking> _bookings = [];
    private NpfAccount _account = null!;
    private RandomStream _random = null!;
    private RandomStream _details = null!;
    private NpfQuarterDraws _draws;
    private int _pensionFrom;
    private int _pensions;
    private int _lastPaid;
    private double _roubles;

    /// <summary>Bookings of the account so far.</summary>
    public List<NpfBooking> Bookings => _bookings;

    /// <summary>Quarter from which the client has made up their mind; <see cref="NpfScheme.Never"/> before.</summary>
    public int IntentFrom { get; private set; }

    /// <summary>Balance as the files tell it, kopecks.</summary>
    public long Balance { get; private set; }

    /// <summary>Starts the life of an account.</summary>
    public void Begin(NpfAccount account, bool isPilot)
    {
        (_account, _roubles, Balance, _pensions, _lastPaid) = (account, 0, 0, 0, account.Start);
        var part = isPilot ? 1_000_000_000L : 0;
        _random = NpfDraws.Stream(world.Seed, NpfPurpose.Life, part + account.Number);
        _details = NpfDraws.Stream(world.Seed, NpfPurpose.Details, part + account.Number);
        IntentFrom = NpfScheme.Never;
        _bookings.Clear();
        var pensionDay = account.Client.BirthDay + (int)(PensionAge * 365.25);
        var pensionQuarter = Macro.Quarter.Of(DateOnly.FromDayNumber(pensionDay)).Since(NpfClock.First);
        _pensionFrom = account.DrawsPension
            ? Math.Max(Math.Max(account.Start + 4, NpfClock.FirstHazard), pensionQuarter) + account.PensionDelay
            : NpfScheme.Never;
    }

    private int PensionAge => _account.Client.IsMale ? 60 : 55;

    /// <summary>Books a quarter and tells the chances of closing after it; quarters are taken in order from the start of the account.</summary>
    public NpfQuarterState Advance(int quarter)
    {
        var first = _bookings.Count;
        _draws = NpfQuarterDraws.Of(_random);
        Contribute(quarter);
        EarnIncome(quarter);
        Withdraw(quarter);
        var state = new NpfQuarterState { Quarter = quarter, FirstBooking = first, AfterBooking = _bookings.Count, Balance = Balance };
        if (quarter >= NpfClock.FirstHazard)
            Endanger(ref state);
        return state;
    }

    /// <summary>What ends the account after a quarter, if anything does.</summary>
    public NpfClosing Closing(in NpfQuarterState state)
    {
        if (_draws.Closing < state.Hazard)
            return NpfClosing.Voluntary;
        if (_draws.Death >= state.OtherHazard)
            return NpfClosing.None;
        return state.OtherHazard == 1 ? NpfClosing.PensionPaid : NpfClosing.Death;
    }

    /// <summary>Books that the balance is paid out.</summary>
    public void Close(int quarter)
    {
        var days = NpfClock.EndOf(quarter) - NpfClock.StartOf(quarter) + 1;
        _bookings.Add(new NpfBooking(NpfClock.StartOf(quarter) + (int)_details.NextBelow(days), NpfBookingKind.Closing, -Balance));
    }

    /// <summary>Books an amount, roubles before the factor of the originals.</summary>
    private void Book(int day, NpfBookingKind kind, double roubles)
    {
        var kopecks = (long)Math.Round(roubles * 100);
        var amount = told(kopecks);
        // The files of the last quarter end in its first days.
        if (amount == 0 || day > LastDay)
            return;
        _bookings.Add(new NpfBooking(day, kind, amount));
        Balance += amount;
        _roubles += kopecks / 100.0;
    }

    private static readonly int LastDay = new DateOnly(2023, 1, 6).DayNumber;
}
