using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>The first page of the bank study.</summary>
internal sealed class BankAnswer(BankStudy study)
{
    private const int Named = 3;

    public Finding Answer()
    {
        var segments = study.Portfolio.Segments.Count > 0;
        return new Finding(
            SegmentsSentence(),
            $"{SizeSentence()} {SegmentsSentence()} {FactorsSentence()}",
            segments);
    }

    public KeyFigures KeyFigures()
    {
        var (all, portfolio) = (Proportion.Wilson(study.Churn.Positives, study.Churn.Rows), study.Portfolio);
        var none = portfolio.Segments.Count == 0;
        return new KeyFigures(
            new KeyFigure(RussianText.Percent(all.Value), Text("Left"), Interval(all, share => RussianText.Percent(share))),
            new KeyFigure(
                RussianText.Number(study.Model.Area.Value, 3),
                Text("Area"),
                StudyTexts.Get("Interval", RussianText.Number(study.Model.Area.Lower, 3), RussianText.Number(study.Model.Area.Upper, 3))),
            new KeyFigure(
                RussianText.Integer(portfolio.Size),
                Text("Members"),
                none
                    ? Text("NoSegments")
                    : StudyTexts.Get("Bank.Answer.MembersDetail", Segments(), RussianText.Percent((double)portfolio.Size / portfolio.AllRows))),
            new KeyFigure(
                none ? "—" : RussianText.Percent(portfolio.Rate.Value),
                Text("Rate"),
                none ? "" : Interval(portfolio.Rate, share => RussianText.Percent(share))),
            new KeyFigure(
                RussianText.Percent(none ? 0 : portfolio.Coverage),
                Text("Coverage"),
                none ? "" : StudyTexts.Get("Bank.Answer.RestDetail", RussianText.Percent(portfolio.RestRate.Value))));
    }

    public StepList Actions(int letters)
    {
        var budget = study.Plan.Within(letters);
        var steps = budget.Shares
            .GroupBy(share => share.List.Group)
            .Select(group => StudyTexts.Get(
                "Bank.Answer.Step",
                group.Key.Name,
                group.Key.Description,
                string.Join("; ", group.Select(share => StudyTexts.Get(
                    "Bank.Answer.StepPart",
                    StudyTexts.Get("Measure." + share.List.Measure.Direction),
                    MeasureTexts.Letters(share.Letters),
                    share.List.Measure.Name,
                    MeasureTexts.Of(share.Expected))))))
            .ToList();
        if (steps.Count > 0)
            steps.Add(Trial());
        return new StepList(steps, Text("NoSteps"));
    }

    // The lists are short, so the trial is planned over all lists of a direction together.
    private string Trial() => StudyTexts.Get("Bank.Answer.Trial", string.Join("; ", Enum.GetValues<MeasureDirection>()
        .Select(direction => (Direction: direction, Pilot: study.Plan.Pooled(direction)))
        .Where(item => item.Pilot is not null)
        .Select(item => StudyTexts.Get(
            item.Pilot!.IsPossible ? "Bank.Answer.TrialPart" : "Bank.Answer.TrialSmall",
            StudyTexts.Get("Measure." + item.Direction),
            RussianText.Integer(item.Pilot.PerGroup),
            RussianText.Integer(item.Pilot.Available),
            RussianText.Percent(item.Pilot.Power, 0)))));

    private static string Text(string name) => StudyTexts.Get("Bank.Answer." + name);

    private static string Interval(IntervalEstimate estimate, Func<double, string> number) =>
        StudyTexts.Get("Interval", number(estimate.Lower), number(estimate.Upper));

    private string Segments() => RussianText.Count(
        study.Portfolio.Segments.Count, StudyTexts.Get("Segments.One"), StudyTexts.Get("Segments.Few"), StudyTexts.Get("Segments.Many"));

    private string SizeSentence()
    {
        var all = Proportion.Wilson(study.Churn.Positives, study.Churn.Rows);
        return StudyTexts.Get(
            "Summary.Size",
            MeasureTexts.Clients(study.Churn.Rows),
            RussianText.Integer(study.Churn.Positives),
            RussianText.Percent(all.Value),
            RussianText.Percent(all.Lower),
            RussianText.Percent(all.Upper));
    }

    private string SegmentsSentence()
    {
        var portfolio = study.Portfolio;
        return portfolio.Segments.Count == 0
            ? Text("NoSegmentsSentence")
            : StudyTexts.Get(
                "Bank.Answer.SegmentsSentence",
                Segments(),
                MeasureTexts.Clients(portfolio.Size),
                RussianText.Percent((double)portfolio.Size / portfolio.AllRows),
                RussianText.Percent(portfolio.Rate.Value),
                RussianText.Percent(portfolio.Coverage),
                RussianText.Percent(portfolio.RestRate.Value));
    }

    private string FactorsSentence()
    {
        if (study.Model.Area.Lower <= 0.5)
            return StudyTexts.Get("Bank.Answer.NoFactors", RussianText.Number(study.Model.Area.Value, 3));
        var largest = study.Contributions.Strongest(Named).Select(StudyTexts.Factor);
        return StudyTexts.Get("Bank.Answer.Factors", string.Join(", ", largest), RussianText.Number(study.Model.Area.Value, 3));
    }
}
