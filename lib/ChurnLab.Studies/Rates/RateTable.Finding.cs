using ChurnLab.Frames;
using ChurnLab.Studies.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <content>What the table shows, in words.</content>
public sealed partial class RateTable
{
    private const double FamilyConfidence = 0.95;

    /// <summary>Says which group has the outcome most and least often, if the difference is more than chance.</summary>
    /// <remarks>
    /// The extreme groups are picked from many, so their intervals are widened for that (Bonferroni over the groups compared);
    /// a difference counts when the widened Wilson intervals do not overlap, which is stricter than a test of the difference.
    /// </remarks>
    public Finding Finding()
    {
        var compared = Levels.Where(level => level.Count >= SmallestCompared).ToList();
        if (compared.Count < 2)
            return new Finding(NoHeadline, StudyTexts.Get("Rate.TooFew", FactorTitle, SmallestCompared), IsResolved: false);

        var high = compared.MaxBy(level => level.Rate.Estimate)!;
        var low = compared.MinBy(level => level.Rate.Estimate)!;
        if (!AreApart(high, low, compared.Count))
        {
            var same = StudyTexts.Get("Rate.Same", FactorTitle, RussianText.Percent(high.Rate.Estimate), RussianText.Percent(low.Rate.Estimate));
            return new Finding(NoHeadline, same, IsResolved: false);
        }

        var headline = StudyTexts.Get(
            "Rate.Headline", Sentence(FactorTitle), RussianText.Percent(low.Rate.Estimate), low.Label, RussianText.Percent(high.Rate.Estimate), high.Label);
        return new Finding(headline, Difference(high, low), IsResolved: true);
    }

    /// <summary>Whether two groups differ by more than chance when they are picked from several.</summary>
    internal static bool AreApart(RateLevel high, RateLevel low, int groups)
    {
        var confidence = 1 - ((1 - FamilyConfidence) / groups);
        return high.RateAt(confidence).Lower > low.RateAt(confidence).Upper;
    }

    private string NoHeadline => StudyTexts.Get("Rate.HeadlineNone", Sentence(FactorTitle));

    private string Difference(RateLevel high, RateLevel low) => StudyTexts.Get(
        low.Events == 0 ? "Rate.DiffersFromZero" : "Rate.Differs",
        FactorTitle,
        high.Label,
        RussianText.Percent(high.Rate.Estimate),
        RussianText.Integer(high.Events),
        RussianText.Integer(high.Count),
        low.Label,
        RussianText.Percent(low.Rate.Estimate),
        RussianText.Integer(low.Events),
        RussianText.Integer(low.Count),
        RussianText.Number(high.Rate.Estimate / low.Rate.Estimate, 1));
}
