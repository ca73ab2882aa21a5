using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>What one model seems to reach on rows drawn at random, and with sums of a whole year that nobody knows before its end.</summary>
public sealed class LeakLesson
{
    private const double TestShare = 0.2;
    private const string Time = "quarter_number";

    // Less is not worth a warning.
    private const double Least = 0.02;

    internal LeakLesson()
    {
    }

    /// <summary>ROC-AUC of the next quarter where later quarters are told from earlier ones, features as of each quarter's end.</summary>
    public double InTime { get; internal init; }

    /// <summary>ROC-AUC of the same features and the number of the quarter where a fifth of the rows, drawn at random, is told from the others.</summary>
    public double RandomRows { get; internal init; }

    /// <summary>ROC-AUC in time where sums of the calendar year are features, the part of the year still to come among them.</summary>
    public double WholeYear { get; internal init; }

    /// <summary>The three figures side by side.</summary>
    public Figure Figure() => Chart.HorizontalBar(
            [Text("WholeYear"), Text("RandomRows"), Text("InTime")], [WholeYear, RandomRows, InTime])
        .WithTitle(Finding().Headline, Text("Subtitle"))
        .WithXTitle("ROC-AUC");

    /// <summary>Says what each mistake pretends; or that neither does.</summary>
    public Finding Finding()
    {
        string[] sentences =
        [
            Text("Honest", Number(InTime)),
            Text(RandomRows > InTime + Least ? "Random" : "RandomAlike", Number(RandomRows)),
            Text(WholeYear > InTime + Least ? "Whole" : "WholeAlike", Number(WholeYear)),
        ];
        var pretended = Math.Max(RandomRows, WholeYear);
        var isResolved = pretended > InTime + Least;
        return new Finding(
            isResolved ? Text("Headline", Number(pretended), Number(InTime)) : Text("HeadlineNone"), string.Join(' ', sentences), isResolved);
    }

    private static string Text(string name, params object[] values) => StudyTexts.Get("Npf.Lesson." + name, values);

    private static string Number(double area) => RussianText.Number(area, 3);

    internal static LeakLesson Of(NpfHistory history, Classifier settings, LoyaltyOptions options)
    {
        var last = history.LastLabelled.Plus(1);
        var panel = new PanelOptions { Features = [.. NpfFeatures.All, QuarterNumber, .. YearSums(history)] };
        var all = HazardRows.Of(history, panel, HazardSample.Of(history, options.FitFrom, last, options));
        var rows = all.Take(all.Where(pair => pair.Lead == 1));
        var block = LoyaltyFold.Block(history, options);
        var (before, after) = (rows.Where(pair => pair.Target <= block.LastTarget), rows.Where(pair => pair.Quarter >= block.From));
        var random = RandomStream.Of(options.Seed, 0);
        bool[] isTest = [.. Enumerable.Range(0, rows.Count).Select(_ => random.Chance(TestShare))];
        string[] known = [.. rows.Features.Names.Where(name => name != Time && !IsOfYear(name))];
        return new LeakLesson
        {
            InTime = Area(rows, known, before, after),
            RandomRows = Area(rows, [.. known, Time], Where(isTest, false), Where(isTest, true)),
            WholeYear = Area(rows, [.. known, .. rows.Features.Names.Where(IsOfYear)], before, after),
        };

        double Area(HazardRows rows, string[] names, int[] train, int[] test)
        {
            var (fit, told) = (rows.Take(train), rows.Take(test));
            var model = settings.Fit(fit.Features.Select(names), fit.Closes, new FitContext { Weights = fit.Weights });
            return Metric.RocAuc.Of(told.Closes.Values, model.Probability(told.Features), told.Weights.Span);
        }

        static int[] Where(bool[] isTest, bool wanted) => [.. Enumerable.Range(0, isTest.Length).Where(row => isTest[row] == wanted)];
    }

    private static bool IsOfYear(string name) => name.StartsWith("year_", StringComparison.Ordinal);

    private static PanelFeature QuarterNumber { get; } = PanelFeature.Of(Time, "номер квартала", "", now => now.Quarter.Index);

    private static IEnumerable<PanelFeature> YearSums(NpfHistory history)
    {
        (string Name, Func<NpfOperation, double> Part)[] parts =
        [
            ("year_sum", operation => operation.Kopecks / 100.0),
            ("year_paid", operation => operation.IsContribution ? operation.Kopecks / 100.0 : 0),
            ("year_count", operation => operation.IsContribution ? 1 : 0),
            ("year_income", operation => operation.IsContribution || operation.Kopecks < 0 ? 0 : operation.Kopecks / 100.0),
        ];
        return parts.Select(part => PanelFeature.Of(part.Name, part.Name, "", now => OfYear(history, now, part.Part)));
    }

    private static double OfYear(NpfHistory history, AsOf now, Func<NpfOperation, double> part)
    {
        var (from, to) = (NpfDays.Of(Quarter.Of(now.Quarter.Year, 1).Start), NpfDays.Of(Quarter.Of(now.Quarter.Year, 4).End));
        var sum = 0.0;
        foreach (var operation in history.OperationsOf(now.Account))
        {
            if (operation.DayNumber >= from && operation.DayNumber <= to)
                sum += part(operation);
        }

        return sum;
    }
}
