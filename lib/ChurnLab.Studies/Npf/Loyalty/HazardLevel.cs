using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>How many accounts are closed in a quarter in the long run, and what has to be added to log odds so that as many are told.</summary>
/// <remarks>
/// How many leave swings from year to year with what no account tells: a quarter like the last ones is a worse forecast than the mean of eight
/// years (2020 had a sixth of it, 2021 one and a half times). Models rank; the level is that of the long run, told without any later quarter.
/// Prior shift, see M. Saerens et al., Adjusting the outputs of a classifier to new a priori probabilities, Neural Computation 14 (2002).
/// </remarks>
internal sealed class HazardLevel
{
    private const int Quarters = 32;
    private const int MostSteps = 100;
    private const double Settled = 1e-10;

    // As if half an account had been closed where none was.
    private const double HalfAnAccount = 0.5;

    private readonly SortedDictionary<int, (long Open, long Closed)> _counts = [];

    private HazardLevel()
    {
    }

    public static HazardLevel Of(NpfHistory history)
    {
        var level = new HazardLevel();
        for (var account = 0; account < history.AccountCount; account++)
        {
            var (closed, last) = (history.ClosedIn(account), history.LastOf(account));
            for (var quarter = history.FirstOf(account); quarter <= last && quarter <= history.LastLabelled; quarter = quarter.Plus(1))
            {
                var (open, gone) = level._counts.GetValueOrDefault(quarter.Index + 1);
                level._counts[quarter.Index + 1] = (open + 1, gone + (closed == quarter.Plus(1) ? 1 : 0));
            }
        }

        return level;
    }

    /// <summary>Share of open accounts that were closed in a quarter, over the last quarters up to one.</summary>
    public double Upto(Quarter last)
    {
        var known = Enumerable.Range(last.Index - Quarters + 1, Quarters).Select(index => _counts.GetValueOrDefault(index)).ToList();
        return Math.Max(known.Sum(count => count.Closed), HalfAnAccount) / Math.Max(known.Sum(count => count.Open), 1);
    }

    /// <summary>What has to be added to log odds so that their probabilities have a mean.</summary>
    public static double Shift(IReadOnlyCollection<double[]> odds, double mean)
    {
        var (level, count) = (0.0, odds.Sum(lead => (double)lead.Length));
        for (var step = 0; step < MostSteps; step++)
        {
            var (expected, slope) = (0.0, 0.0);
            foreach (var lead in odds)
            {
                foreach (var told in lead)
                {
                    var hazard = LogOdds.Probability(told + level);
                    expected += hazard;
                    slope += hazard * (1 - hazard);
                }
            }

            var move = Math.Clamp(((mean * count) - expected) / slope, -1, 1);
            level += move;
            if (Math.Abs(move) < Settled)
                break;
        }

        return level;
    }
}
