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
    private const int MostSteps = 100;
    private const double Settled = 1e-10;

    // As if half an account had been closed where none was.
    private const double HalfAnAccount = 0.5;

    private readonly Dictionary<int, ClosingQuarter> _quarters;

    private HazardLevel(ClosingCalendar calendar) => _quarters = calendar.Quarters.ToDictionary(quarter => quarter.Quarter.Index);

    public static HazardLevel Of(NpfHistory history) => new(ClosingCalendar.Of(history));

    /// <summary>Share of open accounts that were closed in a quarter, over the last quarters up to one.</summary>
    public double Upto(Quarter last)
    {
        var known = Enumerable.Range(last.Index - ClosingCalendar.LongRun + 1, ClosingCalendar.LongRun)
            .Select(index => _quarters.GetValueOrDefault(index)).OfType<ClosingQuarter>().ToList();
        return Math.Max(known.Sum(quarter => (long)quarter.Closed), HalfAnAccount) / Math.Max(known.Sum(quarter => (long)quarter.Open), 1);
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
