namespace ChurnLab.Studies.Measures;

/// <summary>A trial of a measure before it goes to everybody: two groups drawn at random, one of which gets the letter.</summary>
/// <remarks>
/// Sizes by the two-sided z test of two shares on Cohen's scale at the level 0.05, see <see cref="ChurnLab.Statistics.Power.TwoProportions"/>.
/// </remarks>
public sealed record PilotPlan
{
    /// <summary>Probability with which a trial of <see cref="PerGroup"/> finds the assumed effect: 0.8.</summary>
    public const double WantedPower = 0.8;

    private PilotPlan()
    {
    }

    /// <summary>Share expected without a letter: of returns, or of leaving.</summary>
    public double ControlShare { get; private init; }

    /// <summary>Share expected with a letter.</summary>
    public double LetterShare { get; private init; }

    /// <summary>Clients each group needs.</summary>
    public int PerGroup { get; private init; }

    /// <summary>Clients there are.</summary>
    public int Available { get; private init; }

    /// <summary>Whether there are enough for both groups.</summary>
    public bool IsPossible => Available >= 2 * PerGroup;

    /// <summary>Clients who get the letter in the trial: <see cref="PerGroup"/>, or half of those there are.</summary>
    public int LetterGroup => Math.Min(PerGroup, Available / 2);

    /// <summary>Clients who get none, for comparison: as many.</summary>
    public int ControlGroup => LetterGroup;

    /// <summary>Probability of finding the assumed effect with these groups; NaN without clients.</summary>
    public double Power { get; private init; }

    /// <summary>Plans a trial.</summary>
    /// <param name="control">Share expected without a letter. Range: 0 to 1.</param>
    /// <param name="letter">Share expected with a letter, another one. Range: 0 to 1.</param>
    /// <param name="available">Clients there are. Range: 0 or more.</param>
    internal static PilotPlan Of(double control, double letter, int available)
    {
        var (test, effect) = (ChurnLab.Statistics.Power.TwoProportions(), Math.Abs(ChurnLab.Statistics.Power.CohenH(letter, control)));
        var size = effect == 0 ? double.PositiveInfinity : Math.Ceiling(test.SampleSize(effect, WantedPower));
        var needed = (int)Math.Min(int.MaxValue / 2, size);
        var group = Math.Min(needed, available / 2);
        return new PilotPlan
        {
            ControlShare = control,
            LetterShare = letter,
            PerGroup = needed,
            Available = available,
            Power = group == 0 ? double.NaN : test.PowerAt(effect, group),
        };
    }

    /// <summary>One trial over all clients of several, with their mean shares; null without clients.</summary>
    /// <param name="pilots">Trials of lists that do not overlap.</param>
    internal static PilotPlan? Pooled(IReadOnlyList<PilotPlan> pilots)
    {
        var all = pilots.Sum(pilot => pilot.Available);
        return all == 0
            ? null
            : Of(
                pilots.Sum(pilot => pilot.ControlShare * pilot.Available) / all,
                pilots.Sum(pilot => pilot.LetterShare * pilot.Available) / all,
                all);
    }
}
