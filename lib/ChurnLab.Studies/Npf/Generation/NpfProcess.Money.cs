using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Npf.Generation;

internal sealed partial class NpfProcess
{
    private const int Pensions = 40;
    private const double FadeOfIntent = 0.25;
    private const double FadeOfSleep = 0.02;
    private const double FadeOfSponsorEnd = 0.75;

    private void Contribute(int quarter)
    {
        var isFirst = quarter == _account.Start;
        var isOff = _account.IsOneOff || (_account.IsYearly && NpfClock.NumberOf(quarter) != 4) || quarter >= _pensionFrom;
        if (!isFirst && (isOff || _draws.Payment >= PaymentChance(quarter)))
            return;
        var count = _account.IsOneOff || _account.IsYearly ? 1 : PaymentCount();
        var usual = UsualAmount(quarter);
        var hasBonus = NpfClock.NumberOf(quarter) == 4 && _draws.Bonus < 0.1;
        for (var i = 0; i < count; i++)
        {
            var amount = _account.Type == 1 ? usual : usual * (1 + (0.04 * _details.Bell()));
            if (hasBonus && i == count - 1)
                amount *= 2 + (20 * _draws.Bonus);
            Book(PaymentDay(quarter, i, count), NpfBookingKind.Contribution, Math.Max(0.02, amount));
        }

        _lastPaid = quarter;
    }

    private double PaymentChance(int quarter)
    {
        var chance = Math.Min(0.985, _account.Regularity * 1.05);
        if (quarter >= IntentFrom)
            chance *= FadeOfIntent;
        if (quarter >= _account.SleepsFrom)
            chance *= FadeOfSleep;
        return quarter >= _account.Scheme.End ? chance * FadeOfSponsorEnd : chance;
    }

    private int PaymentCount()
    {
        // A month is missed now and then.
        const double Missed = 0.08;
        return _account.Rhythm > 1 && _draws.Rhythm < Missed ? _account.Rhythm - 1 : _account.Rhythm;
    }

    private double UsualAmount(int quarter)
    {
        var amount = _account.Amount * world.Wages[quarter] * OriginalFactor;
        if (_account.Type != 1)
            return amount * PortableMath.Exp(0.25 * _draws.Noise);
        // Who pays on their own pays round sums.
        var unit = amount switch
        {
            < 50 => 1,
            < 300 => 10,
            < 2_000 => 50,
            < 10_000 => 500,
            _ => 1_000,
        };
        return Math.Max(1, Math.Round(amount / unit)) * unit;
    }

    private int PaymentDay(int quarter, int place, int count)
    {
        var (start, end) = (NpfClock.StartOf(quarter), NpfClock.EndOf(quarter));
        var month = count switch
        {
            1 => 2,
            2 => 1 + place,
            _ => Math.Min(place, 2),
        };
        var first = DateOnly.FromDayNumber(start).AddMonths(month).DayNumber;
        var day = first - 1 + Math.Clamp(_account.PayDay + (int)Math.Round(1.6 * _details.Bell()) + (place == 3 ? 7 : 0), 1, 28);
        return day > _account.StartDay ? day : Math.Min(_account.StartDay + 1 + place, end);
    }

    private void EarnIncome(int quarter)
    {
        var share = world.IncomeShares[quarter];
        if (share == 0 || Balance <= 0)
            return;
        var income = _roubles * share * RateOf(quarter);
        var end = NpfClock.EndOf(quarter);
        if (!_account.SplitsIncome)
        {
            Book(end, NpfBookingKind.Income, income);
            return;
        }

        Book(end - 1, NpfBookingKind.Income, income * 0.85);
        Book(end, NpfBookingKind.Income, income * 0.15);
    }

    private double RateOf(int quarter)
    {
        var guarantee = _account.Scheme.Guarantee / 100;
        var rate = NpfClock.YearOf(quarter) == 2008 ? -world.LossOf2008 : world.IncomeRates[quarter] + (0.008 * _draws.Return);
        return Math.Max(guarantee > 0 ? guarantee : double.NegativeInfinity, rate);
    }

    private void Withdraw(int quarter)
    {
        if (Balance <= 0 || quarter == _account.Start)
            return;
        var middle = NpfClock.StartOf(quarter) + 20 + (int)(50 * _draws.Withdrawn);
        if (quarter >= _pensionFrom)
        {
            // Where nothing may close an account, its pension never ends.
            var left = world.Hazard == NpfHazard.None ? Pensions : Pensions - _pensions;
            _pensions++;
            Book(middle, NpfBookingKind.Withdrawal, -_roubles / left);
        }
        else if (_draws.Withdrawal < 0.004)
        {
            Book(middle, NpfBookingKind.Withdrawal, -_roubles * (0.05 + (0.45 * _draws.Withdrawn)));
        }
    }
}
