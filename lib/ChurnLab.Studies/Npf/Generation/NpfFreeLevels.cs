using ChurnLab.Studies.Generation;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Levels of closing that follow the economy, up to a constant.</summary>
internal static class NpfFreeLevels
{
    private const double Persistence = 0.6;
    private const double ShockSize = 0.25;

    public static double[] Of(long seed)
    {
        var macro = MacroTable.Default.Quarters;
        var random = NpfDraws.Stream(seed, NpfPurpose.Shocks, 0);
        var (levels, shock) = (new double[NpfClock.Quarters], 0.0);
        for (var t = 0; t < levels.Length; t++)
        {
            shock = (Persistence * shock) + (ShockSize * Math.Sqrt(1 - (Persistence * Persistence)) * random.Normal());
            if (t < NpfClock.FirstHazard)
                continue;
            var dollar = PortableMath.Log(macro[t].UsdRate / macro[t - 4].UsdRate);
            levels[t] = -4.6 + (0.03 * (macro[t].KeyRate - 8)) + (0.04 * (macro[t].Inflation - 7)) + (1.2 * dollar) + shock + Of2020(t);
        }

        return levels;
    }

    // Nobody came to an office in spring and summer; many did in autumn.
    private static double Of2020(int quarter) => (quarter - NpfClock.IndexOf(2020, 1)) switch
    {
        1 or 2 => -1.5,
        3 or 4 => 0.7,
        _ => 0,
    };
}
