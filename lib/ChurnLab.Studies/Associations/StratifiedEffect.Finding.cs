using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <content>What the comparison shows, in words.</content>
public sealed partial class StratifiedEffect
{
    private const double Level = 0.05;

    /// <summary>Says whether the association is reversed, hidden, explained or changed by the groups, or the same in all.</summary>
    /// <remarks>
    /// Reversed: at least one group is clearly above no effect and another clearly below, with intervals widened for the number of groups.
    /// Hidden, stronger, explained: the intervals of all clients and of the common effect do not overlap. Changed: the effects of the groups differ
    /// more than chance. Where an effect of all clients is not seen within groups but the intervals overlap, it stays open whether the groups explain it.
    /// </remarks>
    public Finding Finding()
    {
        var name = "Within." + (double.IsNaN(All.Effect.Value) ? "Nothing"
            : IsReversed ? "Reverses"
            : IsShifted ? Shifted()
            : IsHeterogeneous ? "Differs"
            : Common.IsResolved ? (double.IsNaN(HomogeneityPValue) ? "One" : "Same")
            : Seen());
        var numbers = double.IsNaN(All.Effect.Value) ? "" : $" {Numbers()}{Why()}";
        return new Finding(
            StudyTexts.Get(_outcome, name + "Headline", Titles()),
            StudyTexts.Get(_outcome, name, Titles()) + numbers,
            name is not ("Within.Nothing" or "Within.None"));
    }

    /// <summary>Whether the effect goes one way in some groups and the other way in others.</summary>
    public bool IsReversed =>
        Strata.Any(stratum => stratum is { IsResolved: true, IsAbove: true }) && Strata.Any(stratum => stratum is { IsResolved: true, IsAbove: false });

    /// <summary>Whether the effect within groups is another than among all clients.</summary>
    public bool IsShifted => Common.Lower > All.Effect.Upper || Common.Upper < All.Effect.Lower;

    /// <summary>Whether the effects of the groups differ more than chance.</summary>
    public bool IsHeterogeneous => HomogeneityPValue <= Level;

    // Of intervals that do not overlap at least one leaves out no effect.
    private string Shifted() => (All.Effect.IsResolved, Common.IsResolved) switch
    {
        (false, _) => "Hidden",
        (_, false) => "Vanishes",
        _ when Sign(All.Effect) != Sign(Common) => "Simpson",
        _ => Size(Common) > Size(All.Effect) ? "Stronger" : "Explained",
    };

    // What there is although the common effect is not clear.
    private string Seen() => All.Effect.IsResolved ? "Unsure" : Strata.Any(stratum => stratum.IsResolved) ? "Some" : "None";

    private static double Size(IntervalEstimate effect) => Math.Abs(OnLine(effect, effect.Value));

    private static int Sign(IntervalEstimate effect) => Math.Sign(OnLine(effect, effect.Value));

    // Ratios are compared on the scale on which twice and half are equally far from none.
    private static double OnLine(IntervalEstimate effect, double value) => effect.Kind == EstimateKind.OddsRatio ? Math.Log(value) : value;

    private object[] Titles() => [StudyTexts.Capital(StudyTexts.Factor(Factor)), StudyTexts.Factor(Stratum)];

    private string Numbers()
    {
        var known = Strata.Where(stratum => !double.IsNaN(stratum.Effect.Value)).Select(stratum =>
            StudyTexts.Get("Within.Item", stratum.Label, Written(stratum.Effect)));
        var name = Levels.Count == 0 ? "Within.Deltas" : "Within.Ratios";
        return StudyTexts.Get(
            name,
            Written(All.Effect),
            Written(Common),
            string.Join("; ", known.DefaultIfEmpty("—")),
            double.IsNaN(HomogeneityPValue) ? "" : StudyTexts.Get(name + "Same", AssociationFormats.NamedP(HomogeneityPValue)),
            Levels.Count == 0 ? "" : Levels[^1]);
    }

    // Groups that differ in both the factor and the outcome are what moves an effect.
    private string Why() => !IsShifted || Levels.Count > 0
        ? ""
        : " " + StudyTexts.Get(_outcome, "Within.Why", string.Join("; ", Strata.Where(stratum => stratum.Count > 0).Select(stratum => StudyTexts.Get(
            _outcome, "Within.WhyItem", stratum.Label, Middle(stratum.Median), RussianText.Percent(stratum.Rate)))));

    private string Middle(double median) => IsOfDays
        ? RussianText.Date(DateOnly.FromDayNumber((int)median))
        : RussianText.Number(median, median == Math.Floor(median) || Math.Abs(median) >= 100 ? 0 : Math.Abs(median) >= 1 ? 1 : 2);

    private static string Written(IntervalEstimate effect) => double.IsNaN(effect.Lower)
        ? RussianText.Number(effect.Value, 2)
        : StudyTexts.Get("Within.Value", RussianText.Number(effect.Value, 2), RussianText.Number(effect.Lower, 2), RussianText.Number(effect.Upper, 2));
}
