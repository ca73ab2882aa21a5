using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <content>What the table shows, in words.</content>
public sealed partial class RateTable
{
    /// <summary>Groups large enough to be compared.</summary>
    internal IReadOnlyList<RateLevel> Compared => [.. Levels.Where(level => level.Count >= SmallestCompared)];

    /// <summary>Says which two groups differ most surely, if any do by more than chance.</summary>
    /// <remarks>
    /// Groups are compared by Wilson intervals widened for the number of groups (Bonferroni); a difference counts when the
    /// widened intervals of two groups do not overlap. That no difference is seen does not mean that there is none.
    /// </remarks>
    public Finding Finding()
    {
        var compared = Compared;
        if (RateContrast.Of(compared, Levels) is not { } contrast)
            return new Finding(NoHeadline, StudyTexts.Get("Rate.TooFew", FactorTitle, SmallestCompared), IsResolved: false);
        if (contrast.IsResolved)
            return new Finding(Headline(contrast), Difference(contrast), IsResolved: true);

        var shares = compared.Select(level => level.Rate.Value).ToList();
        var same = StudyTexts.Get(Outcome, "Rate.Same", FactorTitle, RussianText.Percent(shares.Min()), RussianText.Percent(shares.Max()));
        return new Finding(NoHeadline, same, IsResolved: false);
    }

    private string NoHeadline => StudyTexts.Get("Rate.HeadlineNone", StudyTexts.Capital(FactorTitle));

    private string Headline(RateContrast contrast) => StudyTexts.Get(
        contrast.AreExtremes ? "Rate.Headline" : "Rate.HeadlinePair",
        StudyTexts.Capital(FactorTitle),
        RussianText.Percent(contrast.Low.Rate.Value),
        contrast.Low.Label,
        RussianText.Percent(contrast.High.Rate.Value),
        contrast.High.Label);

    private string Difference(RateContrast contrast)
    {
        var (high, low) = (contrast.High, contrast.Low);
        var sentence = low.Events == 0 ? "Rate.DiffersFromZero" : contrast.AreExtremes ? "Rate.Differs" : "Rate.DiffersSurely";
        return StudyTexts.Get(
            Outcome,
            sentence,
            FactorTitle,
            high.Label,
            RussianText.Percent(high.Rate.Value),
            RussianText.Integer(high.Events),
            RussianText.Integer(high.Count),
            low.Label,
            RussianText.Percent(low.Rate.Value),
            RussianText.Integer(low.Events),
            RussianText.Integer(low.Count),
            RussianText.Number(high.Rate.Value / low.Rate.Value, 1));
    }
}
