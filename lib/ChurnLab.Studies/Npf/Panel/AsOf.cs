using ChurnLab.Studies.Generation;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>An account at the end of a quarter, with nothing that became known later.</summary>
/// <remarks>
/// Money is in roubles. A window of <c>k</c> quarters ends with the quarter itself; quarters before the first booking
/// count 0. A view holds while its feature is being computed: take numbers from it and keep them, not the view.
/// </remarks>
public readonly struct AsOf
{
    private readonly AccountSeries _series;
    private readonly int _at;

    internal AsOf(AccountSeries series, int at) => (_series, _at) = (series, at);

    /// <summary>Number of the account in its history, from 0.</summary>
    public int Account => _series.Account;

    /// <summary>The quarter.</summary>
    public Quarter Quarter => new(_series.Origin + _at);

    /// <summary>First quarter of the account.</summary>
    public Quarter FirstQuarter => _series.First;

    /// <summary>Quarters from the first one to this, both counted. Range: 1 or more.</summary>
    public int Tenure => Quarter.Since(_series.First) + 1;

    /// <summary>What the latest row of the files up to the quarter says of the account.</summary>
    public NpfSnapshot Snapshot => _series.SnapshotAt(_at);

    /// <summary>Pension scheme; <see cref="NpfHistory.NoScheme"/> where it is not known.</summary>
    public int Scheme => _series.Scheme;

    /// <summary>Region by the latest row of the files; null where it is not known.</summary>
    public Region? Region => Snapshot.Region is var region and >= 0 ? _series.Sources.Regions.Regions[region] : null;

    /// <summary>What was known of the economy.</summary>
    public MacroKnown Macro => _series.Sources.Macro.KnownAt(Quarter);

    /// <summary>Balance, which may be negative.</summary>
    public double Balance => BalanceKopecks(0) / 100.0;

    /// <summary>Contributions of all time; corrections may make it negative.</summary>
    public double PaidTotal => PaidKopecks(_at) / 100.0;

    /// <summary>Number of contributions of all time.</summary>
    public int PaymentsTotal => Payments(_at);

    /// <summary>
    /// Days from the last day with a contribution to the end of the quarter; NaN where there was none.
    /// </summary>
    public double RecencyDays => _series.PaymentDays(_at) > 0 ? EndDay - LastPaymentDay : double.NaN;

    internal double QuartersSinceCabinet => _series.QuartersSinceCabinet(Quarter);

    internal int StartDay => _series.StartDay;

    internal AccountSeries Series => _series;

    internal long LastPaymentKopecks => _series.LastDaySum(_at);

    internal int PaymentDays => _series.PaymentDays(_at);

    internal int DaysPaying => _series.LastDay(_at) - _series.FirstDay;

    internal long GapSquares => _series.GapSquares(_at);

    internal int OpenOfClient => _series.OpenOfClient(_at);

    internal int OthersClosed => _series.OthersClosed(_at);

    internal GroupRates Groups => _series.Sources.Groups;

    internal int EndDay => NpfDays.EndOf(Quarter);

    internal int LastPaymentDay => _series.LastDay(_at);

    /// <summary>Contributions of the last quarters; corrections may make them negative.</summary>
    /// <param name="quarters">How many. Range: 0 or more.</param>
    public double Paid(int quarters) => PaidKopecks(quarters) / 100.0;

    /// <summary>Number of contributions of the last quarters.</summary>
    /// <param name="quarters">How many. Range: 0 or more.</param>
    public int Payments(int quarters) => _series.Payments(_at) - _series.Payments(Before(quarters));

    /// <summary>Number of quarters among the last in which something was paid in.</summary>
    /// <param name="quarters">How many. Range: 0 or more.</param>
    public int PaidQuarters(int quarters) => _series.PaidQuarters(_at) - _series.PaidQuarters(Before(quarters));

    /// <summary>Income booked in the last quarters, and whatever else came in that was no contribution.</summary>
    /// <param name="quarters">How many. Range: 0 or more.</param>
    public double Income(int quarters) => IncomeKopecks(quarters) / 100.0;

    /// <summary>What was taken off the account in the last quarters; 0 or more.</summary>
    /// <param name="quarters">How many. Range: 0 or more.</param>
    public double Withdrawn(int quarters) => WithdrawnKopecks(quarters) / 100.0;

    /// <summary>Balance some quarters before.</summary>
    /// <param name="quarters">How many before. Range: 0 or more.</param>
    public double BalanceBefore(int quarters) => BalanceKopecks(quarters) / 100.0;

    /// <summary>What was known of the economy some quarters before; null where the table does not reach back.</summary>
    /// <param name="quarters">How many before. Range: 0 or more.</param>
    public MacroKnown? MacroBefore(int quarters)
    {
        ThrowIfAhead(quarters);
        var macro = _series.Sources.Macro;
        return Quarter.Plus(-quarters) is var before && before >= macro.First ? macro.KnownAt(before) : null;
    }

    internal static double Log(double roubles) => PortableMath.Log(1 + Math.Max(roubles, 0));

    internal long PaidKopecks(int quarters) => _series.Paid(_at) - _series.Paid(Before(quarters));

    internal long IncomeKopecks(int quarters) => _series.Income(_at) - _series.Income(Before(quarters));

    internal long WithdrawnKopecks(int quarters) => _series.Withdrawn(_at) - _series.Withdrawn(Before(quarters));

    internal long BalanceKopecks(int quarters)
    {
        var at = Before(quarters);
        return _series.Paid(at) + _series.Income(at) - _series.Withdrawn(at);
    }

    internal double District =>
        Snapshot.Region is var region and >= 0 ? _series.Sources.DistrictOf[region] : double.NaN;

    internal bool Has(NpfTraits trait) => Snapshot.Has(trait);

    private int Before(int quarters)
    {
        ThrowIfAhead(quarters);
        return Math.Max(_at - quarters, 0);
    }

    // A window of fewer than no quarters would reach into the future.
    private static void ThrowIfAhead(int quarters) => ArgumentOutOfRangeException.ThrowIfNegative(quarters);
}
