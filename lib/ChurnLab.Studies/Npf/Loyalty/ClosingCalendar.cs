using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>How many open accounts were closed quarter by quarter: the part of the risk that no account tells.</summary>
public sealed class ClosingCalendar
{
    /// <summary>Quarters of the long run: eight years.</summary>
    internal const int LongRun = 32;

    private ClosingCalendar(IReadOnlyList<ClosingQuarter> quarters) => Quarters = quarters;

    /// <summary>The quarters of which closings are told, in order; a quarter without an open account before it is left out.</summary>
    public IReadOnlyList<ClosingQuarter> Quarters { get; }

    /// <summary>Counts closings.</summary>
    /// <param name="history">The accounts.</param>
    public static ClosingCalendar Of(NpfHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        // By the index of a quarter: how many accounts more are open before it than before the one before, and how many are closed in it.
        var (more, closed) = (new int[history.LastLabelled.Index + 3], new int[history.LastLabelled.Index + 2]);
        for (var account = 0; account < history.AccountCount; account++)
        {
            var (first, last) = (history.FirstOf(account), history.LastOf(account));
            last = last < history.LastLabelled ? last : history.LastLabelled;
            if (last < first)
                continue;
            more[first.Index + 1]++;
            more[last.Index + 2]--;
            closed[last.Index + 1] += history.ClosedIn(account) == last.Plus(1) ? 1 : 0;
        }

        var (quarters, open) = (new List<ClosingQuarter>(), 0);
        for (var index = 0; index < closed.Length; index++)
        {
            open += more[index];
            if (open > 0)
                quarters.Add(new ClosingQuarter(new Quarter(index), open, closed[index]));
        }

        return new ClosingCalendar(quarters);
    }

    /// <summary>Share closed in each quarter, and the mean of the last eight years, on which told risks are levelled.</summary>
    public Figure Figure()
    {
        var last = LastLongRun;
        if (last.Count == 0)
            return EmptyFigure.Of(Finding().Headline);
        var shown = Quarters.SkipWhile(quarter => quarter.Closed == 0).ToList();
        return Charts.Figure.Combine(
                Chart.Line(shown.Select(Name), shown.Select(quarter => quarter.Share), Text("Line")),
                Chart.Line(last.Select(Name), last.Select(_ => Share(last)), Text("Mean")))
            .WithTitle(Finding().Headline, Text("Subtitle"))
            .WithPercentY(1);
    }

    /// <summary>Says which share is closed in a quarter in the long run, and in which years it was lowest and highest.</summary>
    public Finding Finding()
    {
        var last = LastLongRun;
        if (last.Count == 0)
            return new Finding(Text("HeadlineNone"), Text("None"), IsResolved: false);
        var years = last.GroupBy(quarter => quarter.Quarter.Year).Select(year => (year.Key, Share: Share([.. year]))).ToList();
        var (least, most) = (years.MinBy(year => year.Share), years.MaxBy(year => year.Share));
        return new Finding(
            Text("Headline", RussianText.Percent(Share(last), 2)),
            Text(
                "Text",
                last[0].Quarter,
                last[^1].Quarter,
                RussianText.Percent(Share(last), 2),
                RussianText.Percent(least.Share, 2),
                least.Key,
                RussianText.Percent(most.Share, 2),
                most.Key),
            IsResolved: true);
    }

    // None where nothing was closed in them.
    private List<ClosingQuarter> LastLongRun
    {
        get
        {
            var last = Quarters.TakeLast(LongRun).ToList();
            return last.Exists(quarter => quarter.Closed > 0) ? last : [];
        }
    }

    private static string Name(ClosingQuarter quarter) => quarter.Quarter.ToString();

    private static double Share(List<ClosingQuarter> quarters) =>
        (double)quarters.Sum(quarter => (long)quarter.Closed) / quarters.Sum(quarter => (long)quarter.Open);

    private static string Text(string name, params object[] values) => StudyTexts.Get("Npf.Calendar." + name, values);
}
