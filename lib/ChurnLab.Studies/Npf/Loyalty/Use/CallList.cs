using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>
/// Calls day by day: a line a client, the greatest expected gain first, no more a day than can be made.
/// </summary>
/// <remarks>
/// A share of the queue is drawn by lot and left uncalled: the share saved is assumed, and only such a comparison
/// tells whether calls keep anybody. Those
/// left for comparison take no time of the call centre, so that the queue is longer by them.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class CallList : IShown
{
    private CallList(CallPlan plan, CallListOptions options, IReadOnlyList<CallLine> lines)
    {
        (Plan, Options, Lines) = (plan, options, lines);
        Trial = CallTrial.Of(lines, plan.Assumptions);
    }

    /// <summary>The plan.</summary>
    public CallPlan Plan { get; }

    /// <summary>What the call centre can do.</summary>
    public CallListOptions Options { get; }

    /// <summary>
    /// The queue, each client once, the greatest expected gain first; empty where nobody is to be called.
    /// </summary>
    public IReadOnlyList<CallLine> Lines { get; }

    /// <summary>Number of calls.</summary>
    public int Calls => Lines.Count(line => line.Day is not null);

    /// <summary>Working days that have a call.</summary>
    public int Days => Lines.Max(line => line.Day) ?? 0;

    /// <summary>Expected net gain of the calls, roubles.</summary>
    public double ExpectedGain => Lines.Where(line => line.Day is not null).Sum(line => line.Call.Gain);

    /// <summary>What comparing those called with those left uncalled can show.</summary>
    public CallTrial Trial { get; }

    /// <summary>
    /// Says how many calls are made in how many days, how many that pay are left, and what the comparison can show.
    /// </summary>
    public Finding Finding()
    {
        if (Lines.Count == 0)
            return Plan.Finding();
        var left = Plan.BestCalls - Lines.Count;
        string[] sentences =
        [
            Text("Text", UseTexts.Calls(Calls), UseTexts.Days(Days), RussianText.Integer(Options.DailyCapacity), UseTexts.Roubles(ExpectedGain)),
            left > 0 ? Text("Left", UseTexts.Clients(left)) : Text("NoneLeft"),
            Compared(),
        ];
        return new Finding(Text("Headline", UseTexts.Calls(Calls), UseTexts.Days(Days)), string.Join(' ', sentences), Plan.Finding().IsResolved);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal static CallList Of(CallPlan plan, CallListOptions options)
    {
        options.Check();
        var capacity = (long)options.DailyCapacity * options.WorkingDays;
        var queue = (int)Math.Min(plan.BestCalls, Math.Floor(capacity / (1 - options.ControlShare)));
        // Rounded to whole clients, this leaves no more than the capacity: the queue was cut so that the share alone would.
        var control = (int)Math.Round(options.ControlShare * queue);
        var order = Enumerable.Range(0, queue).ToArray();
        RandomStream.Of(options.Seed, 0).ShuffleInPlace<int>(order);
        var uncalled = order.Take(control).ToHashSet();
        var (lines, called) = (new CallLine[queue], 0);
        for (var place = 0; place < queue; place++)
            lines[place] = new CallLine(plan.Calls[place], uncalled.Contains(place) ? null : 1 + (called++ / options.DailyCapacity));
        return new CallList(plan, options, lines);
    }

    internal static string MarkOf(CallLine line) => Text(line.Day is null ? "Control" : "Call");

    private static string Text(string name, params object[] values) => UseTexts.Get("CallList." + name, values);

    private string Compared()
    {
        var effect = RussianText.Percent(Plan.Assumptions.Saved.Value, 0);
        if (Trial.Control == 0)
            return Text("NoControl", effect);
        return Text(
            Trial.Power >= PilotPlan.WantedPower ? "Able" : "Unable",
            UseTexts.Clients(Trial.Control),
            effect,
            RussianText.Percent(Trial.Power, 0),
            RussianText.Integer(Trial.PerGroup));
    }

    private FrameTable Table()
    {
        var calls = Lines.Where(line => line.Day is not null).GroupBy(line => line.Day!.Value).ToList();
        NumberColumn Number(string key, Func<IGrouping<int, CallLine>, double> value) => new(Text(key), calls.Select(day => (double?)value(day)));
        return new Frame(
            new IntegerColumn(Text("Day"), calls.Select(day => (long?)day.Key)),
            new IntegerColumn(Text("Calls"), calls.Select(day => (long?)day.Count())),
            Number("Chance", day => day.Average(line => line.Call.Chance)),
            Number("AtRisk", day => day.Sum(line => line.Call.AtRisk)),
            Number("Gain", day => day.Sum(line => line.Call.Gain)))
            .ToTable(new TableOptions
            {
                Caption = Lines.Count == 0 ? Plan.Finding().Headline : Text("Caption", Plan.Quarter),
                ShowSize = false,
                MaxRows = 10,
            })
            .WithColumn(Text("Chance"), format: CellFormat.Percent())
            .WithColumn(Text("AtRisk"), format: CellFormat.Number(0))
            .WithColumn(Text("Gain"), format: CellFormat.Rounded(0));
    }
}
