using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <content>What the comparison shows, in words.</content>
public sealed partial class StratifiedEffect
{
    private const double Level = 0.05;

    /// <summary>Says whether the association is reversed, hidden, explained or changed by the groups, or the same in all.</summary>
    /// <remarks>
    /// Reversed: at least one group is clearly above no effect and another clearly below, with intervals widened for the number of groups.
    /// Hidden, weakened, explained: the intervals of all clients and of the common effect do not overlap. Changed: the effects of the groups differ
    /// more than chance.
    /// </remarks>
    public Finding Finding()
    {
        var sentence = IsReversed ? Said("Within.Reverses")
            : IsShifted ? Shifted()
            : IsHeterogeneous ? Said("Within.Differs")
            : Said(Common.IsResolved ? "Within.Same" : "Within.None");
        var resolved = IsReversed || IsShifted || IsHeterogeneous || Common.IsResolved;
        return new Finding(StudyTexts.Get(sentence.Headline, Titles()), $"{StudyTexts.Get(sentence.Text, Titles())} {Numbers()}{Why()}", resolved);
    }

    /// <summary>Whether the effect goes one way in some groups and the other way in others.</summary>
    public bool IsReversed =>
        Strata.Any(stratum => stratum is { IsResolved: true, IsAbove: true }) && Strata.Any(stratum => stratum is { IsResolved: true, IsAbove: false });

    /// <summary>Whether the effect within groups is another than among all clients.</summary>
    public bool IsShifted => Common.Lower > All.Effect.Upper || Common.Upper < All.Effect.Lower;

    /// <summary>Whether the effects of the groups differ more than chance.</summary>
    public bool IsHeterogeneous => HomogeneityPValue <= Level;

    private static (string Headline, string Text) Said(string name) => (name + "Headline", name);

    private (string Headline, string Text) Shifted()
    {
        if (Size(Common) <= Size(All.Effect))
            return Said("Within.Explained");
        return Said(All.Effect.IsResolved && Sign(All.Effect) != Sign(Common) ? "Within.Simpson" : "Within.Hidden");
    }

    private static double Size(IntervalEstimate effect) => Math.Abs(OnLine(effect, effect.Value));

    private static int Sign(IntervalEstimate effect) => Math.Sign(OnLine(effect, effect.Value));

    // Ratios are compared on the scale on which twice and half are equally far from none.
    private static double OnLine(IntervalEstimate effect, double value) => effect.Kind == EstimateKind.OddsRatio ? Math.Log(value) : value;

    private object[] Titles() => [StudyTexts.Capital(StudyTexts.Factor(Factor)), StudyTexts.Factor(Stratum)];

    private string Numbers()
    {
        var known = Strata.Where(stratum => !double.IsNaN(stratum.Effect.Value));
        return StudyTexts.Get(
            Levels.Count == 0 ? "Within.Deltas" : "Within.Ratios",
            Written(All.Effect),
            Written(Common),
            string.Join("; ", known.Select(stratum => StudyTexts.Get("Within.Item", stratum.Label, Written(stratum.Effect)))),
            AssociationFormats.NamedP(HomogeneityPValue),
            Levels.Count == 0 ? "" : Levels[^1]);
    }

    // Groups that differ in both the factor and the outcome are what moves an effect.
    private string Why() => !IsShifted || Levels.Count > 0
        ? ""
        : " " + StudyTexts.Get("Within.Why", string.Join("; ", Strata.Where(stratum => stratum.Count > 0).Select(stratum => StudyTexts.Get(
            "Within.WhyItem", stratum.Label, RussianText.Integer((long)Math.Round(stratum.Median)), RussianText.Percent(stratum.Rate)))));

    private static string Written(IntervalEstimate effect) => double.IsNaN(effect.Value)
        ? "—"
        : StudyTexts.Get("Within.Value", RussianText.Number(effect.Value, 2), RussianText.Number(effect.Lower, 2), RussianText.Number(effect.Upper, 2));
}
