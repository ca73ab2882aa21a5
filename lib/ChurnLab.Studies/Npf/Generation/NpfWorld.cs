using ChurnLab.Studies.Generation;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>What is the same for all accounts of a seed: schemes, prices, income, mortality, the level of closings.</summary>
internal sealed class NpfWorld
{
    private const double ShareOfYearsPostedTwice = 0.36;

    private readonly double[] _mortality;

    public NpfWorld(long seed, NpfHazard hazard)
    {
        (Seed, Hazard, Schemes) = (seed, hazard, new NpfSchemes(seed));
        Macro = [.. Enumerable.Range(0, NpfClock.Quarters).Select(t => MacroTable.Default[NpfClock.At(t)])];
        Wages = WageIndex(Macro);
        IncomeRates = [.. Macro.Select(quarter => 0.02 + (0.005 * Math.Min(quarter.KeyRate, 14)))];
        IncomeShares = [.. Enumerable.Range(0, NpfClock.Quarters).Select(t => IncomeShare(seed, t))];
        LossOf2008 = 0.03 * NpfDraws.Share(NpfDraws.Bits(seed, NpfPurpose.Income, 2008));
        // Each year that people live longer at birth goes with some four per cent fewer deaths of grown-ups.
        _mortality = [.. Macro.SelectMany(quarter => new[]
        {
            PortableMath.Exp(-0.04 * (quarter.LifeExpectancyMen - 63)),
            PortableMath.Exp(-0.04 * (quarter.LifeExpectancyWomen - 75)),
        })];
    }

    public long Seed { get; }

    public NpfHazard Hazard { get; }

    public NpfSchemes Schemes { get; }

    public IReadOnlyList<MacroQuarter> Macro { get; }

    /// <summary>Wages by quarter; 1 before the first.</summary>
    public double[] Wages { get; }

    /// <summary>Return a year by quarter, before guarantees and luck.</summary>
    public double[] IncomeRates { get; }

    /// <summary>Share of the income of a year that is booked in a quarter.</summary>
    public double[] IncomeShares { get; }

    public double LossOf2008 { get; }

    /// <summary>Share of accounts that a quarter closes, on average.</summary>
    public double MeanHazard { get; set; }

    /// <summary>Levels of closing by quarter, log odds; of no use before the first that closes any.</summary>
    public double[] Levels { get; init; } = [];

    /// <summary>The same world, in which each quarter closes a share of the accounts and nothing else does.</summary>
    public NpfWorld Constant()
    {
        var level = PortableMath.Log(MeanHazard / (1 - MeanHazard));
        return new NpfWorld(Seed, NpfHazard.None) { Levels = [.. Enumerable.Repeat(level, NpfClock.Quarters)] };
    }

    /// <summary>Chance that a client dies within a quarter and the heirs come for the money (Gompertz).</summary>
    public double DeathChance(int quarter, int age, bool isMale)
    {
        // Heirs of many never come.
        const double Claimed = 0.4;
        const double Growth = 0.085;
        var level = isMale ? 2.2e-4 : 7e-5;
        return Math.Min(0.2, Claimed / 4 * level * PortableMath.Exp(Growth * age) * _mortality[(2 * quarter) + (isMale ? 0 : 1)]);
    }

    private static double[] WageIndex(IReadOnlyList<MacroQuarter> macro)
    {
        var (wages, wage) = (new double[macro.Count], 1.0);
        for (var t = 0; t < wages.Length; t++)
            wages[t] = wage *= 1 + Math.Clamp((macro[t].Inflation / 400) + 0.004, 0, 0.05);
        return wages;
    }

    private static double IncomeShare(long seed, int quarter)
    {
        var isTwice = NpfDraws.Share(NpfDraws.Bits(seed, NpfPurpose.Income, NpfClock.YearOf(quarter))) < ShareOfYearsPostedTwice;
        return NpfClock.NumberOf(quarter) switch
        {
            4 => 0.75,
            1 when isTwice && quarter != NpfClock.Last => 0.25,
            _ => 0,
        };
    }
}
