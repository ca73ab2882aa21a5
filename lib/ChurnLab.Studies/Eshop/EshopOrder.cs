using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning.Guards;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>Whether the order of the file tells the outcome, so that the number of a client, or folds cut without shuffling, would tell it too.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class EshopOrder : IShown
{
    private const int ShownRuns = 20;

    private readonly IReadOnlyList<GuardFinding> _found = [];
    private readonly bool _isLabelled;
    private readonly bool _idsRise;

    internal EshopOrder(Frame all)
    {
        _isLabelled = all.Has(EshopColumns.Declined);
        if (!_isLabelled)
            return;
        var target = EshopFeatures.Declined(all);
        var ids = all.Integer(EshopColumns.Id).AsSpan().ToArray();
        _idsRise = ids.Zip(ids.Skip(1)).All(pair => pair.First < pair.Second);
        _found = Guard.RowOrder(target);
        Runs = RunsOf(ids, [.. all.Boolean(EshopColumns.Declined).Select(declined => declined == true)]);
        double declined = target.Positives, rows = target.Rows;
        ExpectedRuns = 1 + (2 * declined * (rows - declined) / rows);
        if (Runs.Count < 2)
            return;
        double[] numbers = [.. Enumerable.Range(0, target.Rows)];
        var area = Metric.RocAuc.Of(target.Values, numbers);
        Area = Math.Max(area, 1 - area);
    }

    /// <summary>Rows one after the other with the same outcome, in the order of the file; empty where outcomes are not known.</summary>
    public IReadOnlyList<EshopRun> Runs { get; } = [];

    /// <summary>Number of runs to be expected of as many clients in any order; NaN where outcomes are not known.</summary>
    public double ExpectedRuns { get; } = double.NaN;

    /// <summary>ROC-AUC of the number of the row or of its opposite. Range: 0.5 to 1; NaN where outcomes are not known or do not differ.</summary>
    public double Area { get; } = double.NaN;

    /// <summary>Whether the order tells the outcome, by <see cref="Guard.RowOrder"/>.</summary>
    public bool TellsOutcome => _found.Count > 0;

    /// <summary>Says how well the number of the row tells the outcome, and how often the outcome changes from row to row.</summary>
    public Finding Finding()
    {
        if (!_isLabelled)
            return new Finding(Text("HeadlineUnknown"), Text("Unknown"), IsResolved: false);
        if (!TellsOutcome)
            return new Finding(Text("HeadlineNone"), Text("None", Runs.Count, RussianText.Number(ExpectedRuns, 0)), IsResolved: false);
        var place = _found.Any(found => found.Kind == GuardKind.RowOrder) ? "Area" : "AreaWeak";
        var runs = RussianText.Count(Runs.Count, Text("One"), Text("Few"), Text("Many"));
        return new Finding(
            Text("Headline"),
            Text(place, RussianText.Number(Area, 3)) + " " + Text("Runs", runs, RussianText.Number(ExpectedRuns, 0)) + " "
            + Text(_idsRise ? "Rising" : "Advice"),
            IsResolved: true);
    }

    /// <summary>The first 20 runs.</summary>
    public FrameTable ToTable()
    {
        var shown = Runs.Take(ShownRuns).ToList();
        return new Frame(
            new TextColumn(Text("First"), shown.Select(run => run.FirstId.ToString(CultureInfo.InvariantCulture))),
            new TextColumn(Text("Last"), shown.Select(run => run.LastId.ToString(CultureInfo.InvariantCulture))),
            new IntegerColumn(Text("Clients"), shown.Select(run => (long?)run.Clients)),
            new TextColumn(Text("Outcome"), shown.Select(run => StudyTexts.Get(run.Declined ? "Eshop.Outcome.Declined" : "Eshop.Outcome.Stable"))))
            .ToTable(new TableOptions { Caption = Text("Title", shown.Count, Runs.Count), ShowSize = false });
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static List<EshopRun> RunsOf(long[] ids, bool[] declined)
    {
        var runs = new List<EshopRun>();
        var first = 0;
        for (var row = 1; row <= ids.Length; row++)
        {
            if (row < ids.Length && declined[row] == declined[first])
                continue;
            runs.Add(new EshopRun(ids[first], ids[row - 1], row - first, declined[first]));
            first = row;
        }

        return runs;
    }

    private static string Text(string name, params object[] values) => StudyTexts.Get("Eshop.Order." + name, values);
}
