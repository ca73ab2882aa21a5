using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Npf.Generation;

internal sealed partial class NpfProcess
{
    private const int FirstCabinets = 84;

    private static readonly double[] TenureTerms = [.. Enumerable.Range(0, NpfClock.Quarters).Select(t => 0.8 * PortableMath.Exp(-t / 6.0))];

    private void Endanger(ref NpfQuarterState state)
    {
        var quarter = state.Quarter;
        var age = _account.Client.AgeAt(quarter);
        state.Terms = world.Hazard == NpfHazard.None ? new NpfHazardTerms { Calendar = world.Levels[quarter] } : TermsOf(quarter, age);
        state.Hazard = PortableMath.Logistic(state.Terms.Sum);
        if (world.Hazard == NpfHazard.None)
            return;
        state.OtherHazard = _pensions == Pensions - 1 ? 1
            : quarter < NpfClock.FirstDeath ? 0
            : world.DeathChance(quarter, age, _account.Client.IsMale);
        if (IntentFrom == NpfScheme.Never && _draws.Intent < Math.Min(0.3, 2 * state.Hazard))
            IntentFrom = quarter + 1;
    }

    private NpfHazardTerms TermsOf(int quarter, int age)
    {
        var tenure = quarter - _account.Start;
        var scheme = _account.Scheme;
        return new NpfHazardTerms
        {
            Calendar = world.Levels[quarter],
            PensionAge = age > PensionAge - 1 && age < PensionAge + 6 + (_account.Client.IsMale ? 0 : 1) ? 0.9 : 0,
            Tenure = TenureTerms[tenure],
            Balance = -0.35 * PortableMath.Log(1 + (Math.Max(0, _roubles) / (1000 * OriginalFactor))),
            Recency = RecencyTerm(quarter),
            Regularity = -0.5 * _account.Regularity,
            Cabinet = quarter > FirstCabinets && quarter >= _account.Client.CabinetFrom ? -0.55 : 0,
            Email = _account.HasEmail ? -0.35 : 0,
            Phone = _account.HasPhone ? -0.15 : 0,
            Type = _account.Type switch { 2 => 0.45, 3 => -0.2, _ => 0 },
            Guarantee = 0 - (0.12 * scheme.Guarantee),
            Scheme = scheme.EffectAt(quarter),
            Region = world.Schemes.RegionEffects[_account.Client.Region],
            Frailty = _account.Frailty,
            SponsorEnd = quarter >= scheme.End && quarter < scheme.End + 3 ? 2.4 : 0,
            Intent = quarter >= IntentFrom ? 2.2 : 0,
        };
    }

    private double RecencyTerm(int quarter)
    {
        // Who has long not paid in thinks of the account when the statement of the year comes, after its fourth quarter.
        const double WithoutStatement = -2.5;
        var slept = quarter - _lastPaid;
        var drift = Math.Max(0, (quarter - 40) / 80.0);
        var waits = slept >= 3 && NpfClock.NumberOf(quarter) != 4 ? WithoutStatement : 0;
        return ((0.4 - (0.75 * drift)) * Math.Min(slept, 12) / 2) + waits;
    }
}
