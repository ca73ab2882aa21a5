using ChurnLab.Charts;
using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <content>The gains as a figure and as a table.</content>
public sealed partial class LoyaltyGains
{
    private const int Steps = 100;
    private const double Height = 400;

    /// <summary>
    /// Shares of closings and of roubles found against the share of accounts looked at, and what a shuffled order
    /// finds.
    /// </summary>
    public Figure Figure()
    {
        if (Closings == 0)
            return EmptyFigure.Of(Finding().Headline);
        double[] shares = [.. Enumerable.Range(0, Steps + 1).Select(step => (double)step / Steps)];
        var found = _walk.At(shares, null);
        var closings = Chart.Line(shares, found.Take(shares.Length), Text("Closings"));
        var money = Chart.Line(shares, found.Skip(shares.Length), Text("MoneyLine"));
        var shuffled = Chart.Line(new[] { 0.0, 1 }, new[] { 0.0, 1 }, Text("Shuffled"))
            .WithTraces<ScatterTrace>(trace => trace with { Line = new Line { Dash = LineDash.Dot, Width = 1 } });
        return Charts.Figure.Combine(MoneyClosed > 0 ? [closings, money, shuffled] : [closings, shuffled])
            .WithTitle(Finding().Headline, Text("Subtitle", UseTexts.Accounts(Accounts), UseTexts.Closings(Closings), Within))
            .WithXTitle(Text("XAxis"))
            .WithYTitle(Text("YAxis"))
            .WithPercentX()
            .WithPercentY()
            .WithHeight(Height);
    }

    private FrameTable Table()
    {
        NumberColumn Numbers(string key, Func<LoyaltyGain, double> value) => new(Text(key), Points.Select(point => UseTexts.Cell(value(point))));
        TextColumn Ranges(string key, Func<LoyaltyGain, string> value) => new(Text(key), Points.Select(value));
        return new Frame(
            Numbers("Share", point => point.Share),
            Numbers("Accounts", point => Math.Round(point.Accounts)),
            Numbers("Found", point => Math.Round(point.Closings, 1)),
            Ranges("Capture", point => UseTexts.Of(point.Capture)),
            Ranges("Lift", point => UseTexts.Range(point.Lift, 1)),
            Ranges("MoneyShare", point => UseTexts.Of(point.Money)))
            .ToTable(new TableOptions { Caption = Text("Caption", UseTexts.Accounts(Accounts), UseTexts.Closings(Closings), Within), ShowSize = false })
            .WithColumn(Text("Share"), format: CellFormat.Percent(0))
            .WithColumn(Text("Accounts"), format: CellFormat.Number(0))
            .WithColumn(Text("Found"), format: CellFormat.Number(1));
    }
}
