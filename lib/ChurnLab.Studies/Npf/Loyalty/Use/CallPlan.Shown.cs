using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <content>What is said of the plan, its figure and its table.</content>
public sealed partial class CallPlan
{
    // More points than pixels of a narrow plot show nothing more.
    private const int MostPoints = 200;
    private const double Thousand = 1000;

    /// <summary>
    /// Says how many calls pay and what they are expected to bring, what they would have brought, and that the share
    /// saved is assumed; or why nobody is to be
    /// called.
    /// </summary>
    public Finding Finding()
    {
        if (!IsModelResolved)
            return new Finding(Text("HeadlineNone"), Area is { } area ? Text("None", UseTexts.Range(area, 3)) : Text("NoneTold"), IsResolved: false);
        if (BestCalls == 0)
            return new Finding(Text("HeadlineDear"), Text("Dear", UseTexts.Roubles(Assumptions.CostPerCall)), IsResolved: false);
        string[] sentences =
        [
            Text(
                "Text",
                UseTexts.Clients(Clients),
                RussianText.Integer(BestCalls),
                UseTexts.Of(ExpectedRange(BestCalls)),
                RussianText.Integer(BreakEvenCalls)),
            .. Known(),
            Text("Assumed"),
        ];
        return new Finding(
            Text("Headline", RussianText.Integer(BestCalls), UseTexts.Roubles(ExpectedGain(BestCalls))),
            string.Join(' ', sentences),
            Advantage(BestCalls) is null or { Lower: > 0 });
    }

    /// <summary>
    /// Net gain by number of calls: expected, with the band of the share saved, and, where outcomes are known, as it
    /// would have been; the best number is
    /// marked.
    /// </summary>
    public Figure Figure()
    {
        if (BestCalls == 0)
            return EmptyFigure.Of(Finding().Headline);
        var step = 1 + (Clients / MostPoints);
        int[] shown = [.. Enumerable.Range(0, Clients + 1).Where(calls => calls % step == 0).Append(BestCalls).Append(Clients).Distinct().Order()];
        var ranges = shown.Select(calls => ExpectedRange(calls)).ToList();
        var expected = Chart.LineWithBand(
            shown,
            ranges.Select(range => range.Value / Thousand),
            ranges.Select(range => Math.Min(range.Lower, range.Value) / Thousand),
            ranges.Select(range => Math.Max(range.Upper, range.Value) / Thousand),
            Text("Expected"));
        var left = CallQueue.Sums(_calls, call => call.Left);
        Figure[] realised = IsKnown
            ? [Chart.Line(
                shown,
                shown.Select(calls => ((Assumptions.PerRouble * left[calls]) - (calls * Assumptions.CostPerCall)) / Thousand),
                Text("Realised"))]
            : [];
        return Charts.Figure.Combine([expected, .. realised])
            .WithVerticalLine(BestCalls, UseTexts.Calls(BestCalls))
            .WithTitle(Finding().Headline, Text("Subtitle"))
            .WithXTitle(Text("XAxis"))
            .WithYTitle(Text("YAxis"));
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Text(string name, params object[] values) => UseTexts.Get("Calls." + name, values);

    private string[] Known() => RealisedGain(BestCalls) is { } realised && Advantage(BestCalls) is { } advantage
        ? [Text("Known", UseTexts.Of(realised)), Text(advantage.Lower > 0 ? "Better" : "NotBetter", UseTexts.Of(advantage))]
        : [];

    private FrameTable Table()
    {
        (string Name, string Value)[] rows =
        [
            (Text("Clients"), RussianText.Integer(Clients)),
            (Text("Best"), RussianText.Integer(BestCalls)),
            (Text("BreakEven"), RussianText.Integer(BreakEvenCalls)),
            (Text("ExpectedGain"), UseTexts.Of(ExpectedRange(BestCalls))),
            .. RealisedGain(BestCalls) is { } realised ? [(Text("RealisedGain"), UseTexts.Of(realised))] : Array.Empty<(string, string)>(),
            (Text("Cost"), UseTexts.Roubles(Assumptions.CostPerCall)),
            (Text("Reached"), RussianText.Percent(Assumptions.Reached, 0)),
            (Text("Saved"), MeasureTexts.Of(Assumptions.Saved)),
            (Text("Margin"), RussianText.Percent(Assumptions.MarginPerYear)),
            (Text("Years"), RussianText.Number(Assumptions.Years, Assumptions.Years == Math.Floor(Assumptions.Years) ? 0 : 1)),
        ];
        return new Frame(
            new TextColumn(Text("Row"), rows.Select(row => row.Name)),
            new TextColumn(Text("Value"), rows.Select(row => row.Value)))
            .ToTable(new TableOptions { Caption = Text("Caption", Quarter), ShowSize = false });
    }
}
