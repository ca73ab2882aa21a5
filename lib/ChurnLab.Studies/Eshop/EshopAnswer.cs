using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>The first page of the e-shop study.</summary>
internal sealed class EshopAnswer(EshopStudy study)
{
    private const int Named = 3;

    public Finding Answer() => new(
        study.IsResolved ? study.Grid.Finding().Headline : Text("NoModel"),
        $"{SizeSentence()} {ModelSentence()} {SegmentSentence()}",
        study.IsResolved);

    public KeyFigures KeyFigures()
    {
        var (all, area, first) = (Proportion.Wilson(study.Declined.Positives, study.Declined.Rows), study.Test.Area, study.Grid.First);
        var isThere = study.IsResolved && first.Size > 0;
        return new KeyFigures(
            new KeyFigure(RussianText.Percent(all.Value), Text("Declined"), Interval(RussianText.Percent(all.Lower), RussianText.Percent(all.Upper))),
            new KeyFigure(Number(area.Value), Text("Area"), Interval(Number(area.Lower), Number(area.Upper))),
            new KeyFigure(
                isThere ? RussianText.Integer(first.Size) : "—",
                Text("First"),
                isThere ? StudyTexts.Get("Eshop.Answer.Share", RussianText.Percent((double)first.Size / study.Declined.Rows)) : Text("NoFirst")),
            new KeyFigure(
                isThere ? RussianText.Percent(first.Rate.Value) : "—",
                Text("Rate"),
                isThere ? Interval(RussianText.Percent(first.Rate.Lower), RussianText.Percent(first.Rate.Upper)) : ""),
            new KeyFigure(
                isThere ? StudyTexts.Get("Eshop.Answer.Thousands", RussianText.Number(first.ValueAtRisk, 0)) : "—",
                Text("AtRisk"),
                isThere ? StudyTexts.Get("Eshop.Answer.OfAll", RussianText.Percent(first.ValueAtRisk / study.Grid.ValueAtRisk, 0)) : ""));
    }

    public StepList Actions(double budget)
    {
        var taken = study.Plan.Within(budget);
        var steps = taken.Shares
            .Select(share => StudyTexts.Get(
                "Eshop.Answer.Step",
                StudyTexts.Capital(share.List.Offer.Name),
                OfferTexts.Clients(share.Clients),
                share.List.Offer.Text,
                OfferTexts.Exact(share.Cost),
                OfferTexts.About(share.NetGain)))
            .ToList();
        if (steps.Count > 0)
            steps.Add(StudyTexts.Get("Eshop.Answer.Trial", study.Plan.Trial().Finding().Headline));
        return new StepList(steps, study.Plan.Offered == 0 ? study.Plan.Finding().Text : taken.Finding().Text);
    }

    private static string Text(string name) => StudyTexts.Get("Eshop.Answer." + name);

    private static string Number(double value) => RussianText.Number(value, 3);

    private static string Interval(string lower, string upper) => StudyTexts.Get("Interval", lower, upper);

    private string SizeSentence()
    {
        var all = Proportion.Wilson(study.Declined.Positives, study.Declined.Rows);
        return StudyTexts.Get(
            Outcome.Declined,
            "Eshop.Answer.Size",
            MeasureTexts.Clients(study.Declined.Rows),
            RussianText.Integer(study.Declined.Positives),
            RussianText.Percent(all.Value),
            Interval(RussianText.Percent(all.Lower), RussianText.Percent(all.Upper)));
    }

    private string ModelSentence()
    {
        var area = study.Test.Area;
        if (!study.IsResolved)
            return StudyTexts.Get("Eshop.Answer.ModelNone", Number(area.Value), Interval(Number(area.Lower), Number(area.Upper)));
        var largest = study.Strongest(Named).Select(StudyTexts.Factor);
        return StudyTexts.Get("Eshop.Answer.Model", Number(area.Value), Interval(Number(area.Lower), Number(area.Upper)), string.Join(", ", largest));
    }

    private string SegmentSentence() => study.IsResolved ? study.Grid.Finding().Text : Text("NoSegment");
}
