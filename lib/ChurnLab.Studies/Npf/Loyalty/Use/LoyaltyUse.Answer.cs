using ChurnLab.Frames;
using ChurnLab.Insight.Findings;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <content>The first page.</content>
public sealed partial class LoyaltyUse
{
    /// <summary>How many accounts will be closed, how well that is known, and whether calls pay.</summary>
    public Finding Answer()
    {
        var isResolved = Study.IsResolved;
        string[] sentences = isResolved ? [Size(), Quality(), Calling()] : [Size(), Text("ModelNone", Area())];
        return new Finding(
            isResolved ? Text("Headline", Percent(Year / Open), RussianText.Integer(Plan.BestCalls)) : Text("HeadlineNone"),
            string.Join(' ', sentences),
            isResolved);
    }

    /// <summary>The numbers of the first page.</summary>
    public KeyFigures KeyFigures()
    {
        var (isResolved, tenth) = (Study.IsResolved, Gains.FirstTenth);
        var isThere = isResolved && Plan.BestCalls > 0;
        return new KeyFigures(
            new KeyFigure(RussianText.Integer(Open), Text("Open", Plan.Quarter), UseTexts.Clients(Plan.Clients)),
            new KeyFigure(About(Year), Text("Year"), Text("YearDetail", Percent(Year / Open), About(Next))),
            new KeyFigure(
                isResolved ? UseTexts.Roubles(AtRisk) : "—",
                Text("AtRisk"),
                isResolved ? Text("AtRiskDetail", Percent(AtRisk / Money)) : Text("NoModel")),
            new KeyFigure(
                isResolved ? RussianText.Percent(tenth.Capture.Value, 0) : "—",
                Text("Found"),
                isResolved ? Text("FoundDetail", RussianText.Percent(tenth.Capture.Lower, 0), RussianText.Percent(tenth.Capture.Upper, 0)) : Text("NoModel")),
            new KeyFigure(
                isThere ? RussianText.Integer(Plan.BestCalls) : "—",
                Text("Calls"),
                isThere ? Text("CallsDetail", UseTexts.Of(Plan.ExpectedRange(Plan.BestCalls))) : Plan.Finding().Headline));
    }

    /// <summary>What to do, in order; where calls do not pay, why.</summary>
    public StepList Steps()
    {
        var list = List;
        if (list.Calls == 0)
            return new StepList([], Plan.Finding().Text);
        var largest = Regions.Regions.FirstOrDefault(region => region.Region is not null);
        string[] steps =
        [
            Text("StepCall", UseTexts.Clients(list.Calls), UseTexts.Days(list.Days), Calls.DailyCapacity, UseTexts.Roubles(list.ExpectedGain)),
            .. list.Trial.Control > 0 ? [Text("StepTrial", UseTexts.Clients(list.Trial.Control))] : Array.Empty<string>(),
            .. Hints.Finding().IsResolved ? [Text("StepHints", Hints.Finding().Text)] : Array.Empty<string>(),
            .. largest is { MoneyAtRisk: > 0 }
                ? [Text("StepRegion", largest.Name, Whole(largest.MoneyAtRisk / Regions.Total.MoneyAtRisk), Whole((double)largest.Open / Regions.Total.Open))]
                : Array.Empty<string>(),
            .. Calendar.Finding().IsResolved ? [Text("StepReserve", Calendar.Finding().Text)] : Array.Empty<string>(),
        ];
        return new StepList(steps, "");
    }

    private int Open => Study.Current.Count;

    private double Next => Study.Current.Next.Sum();

    private double Year => Study.Current.Year.Sum();

    private double Money => Enumerable.Range(0, Open).Sum(Study.Current.Money);

    private double AtRisk => Enumerable.Range(0, Open).Sum(Study.Current.AtRisk);

    private static string Text(string name, params object[] values) => UseTexts.Get("Answer." + name, values);

    private static string Percent(double share) => RussianText.Percent(share);

    private static string Whole(double share) => RussianText.Percent(share, 0);

    private static string About(double count) => RussianText.Integer((long)Math.Round(count));

    private string Size() => Text("Size", Plan.Quarter, UseTexts.Accounts(Open), About(Next), Percent(Next / Open), About(Year), Percent(Year / Open));

    private string Quality()
    {
        var tenth = Gains.FirstTenth;
        return Text("Quality", Study.Block.Text, Area(), UseTexts.Of(tenth.Capture), RussianText.Number(tenth.Lift.Value, 1));
    }

    private string Calling() => Plan.BestCalls == 0
        ? Plan.Finding().Text
        : Text(
            "Calling",
            RussianText.Integer(Plan.BestCalls),
            RussianText.Integer(Plan.Clients),
            UseTexts.Of(Plan.ExpectedRange(Plan.BestCalls)),
            Whole(Assumptions.Saved.Value));

    // Of the year, as all numbers of the page.
    private string Area() => UseTexts.Range(Gains.Area, 3);
}
