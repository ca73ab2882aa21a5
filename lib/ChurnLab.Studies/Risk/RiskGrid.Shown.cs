using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Risk;

/// <content>The grid as a figure and as a table.</content>
public sealed partial class RiskGrid
{
    /// <summary>Share with the outcome in each cell, the number of clients and what is at risk beside it.</summary>
    public Figure Figure()
    {
        var (bands, sides) = (Enum.GetValues<RiskBand>(), new[] { false, true });
        var shares = sides.Select(side => bands.Select(band => this[band, side].Rate.Value).ToArray()).ToArray();
        var texts = new string?[sides.Length, bands.Length];
        foreach (var (row, side) in sides.Index())
        {
            foreach (var (column, band) in bands.Index())
                texts[row, column] = Written(this[band, side]);
        }

        return Chart.AnnotatedHeatmap(
                shares,
                bands.Select(band => StudyTexts.Get($"Risk.Band.{band}")),
                sides.Select(side => StudyTexts.Get(side ? "Risk.Profitable" : "Risk.Unprofitable")))
            .WithTraces<HeatmapTrace>(trace => trace with { Text = texts, TextTemplate = "%{text}", HoverText = texts })
            .WithTitle(Finding().Headline, StudyTexts.Get(Options.Outcome, "Risk.Subtitle"))
            .WithXTitle(StudyTexts.Get("Risk.Axis"))
            .WithHeight(320);
    }

    /// <summary>The cells as a frame, one per row.</summary>
    public Frame ToFrame() => new(
        new TextColumn(StudyTexts.Get("Risk.Cell"), Cells.Select(cell => cell.Name)),
        new IntegerColumn(StudyTexts.Get("Plan.Clients"), Cells.Select(cell => (long?)cell.Size)),
        Number("Risk.Mean", cell => cell.MeanRisk),
        Number("Risk.Rate", cell => cell.Rate.Value),
        Number("Rate.Lower", cell => cell.Rate.Lower),
        Number("Rate.Upper", cell => cell.Rate.Upper),
        Number("Risk.Profit", cell => cell.MeanProfit),
        Number("Risk.Value", cell => cell.ValueAtRisk),
        new TextColumn(StudyTexts.Get(Options.Outcome, "Risk.Lost"), Cells.Select(cell => StudyTexts.Get(
            "Measure.Range",
            RussianText.Number(cell.Lost.Value, 0),
            RussianText.Number(cell.Lost.Lower, 0),
            RussianText.Number(cell.Lost.Upper, 0)))));

    private static string Written(RiskCell cell) => cell.Size == 0 ? "" : StudyTexts.Get(
        "Risk.CellText", RussianText.Percent(cell.Rate.Value, 0), RussianText.Integer(cell.Size), RussianText.Number(cell.ValueAtRisk, 0));

    private NumberColumn Number(string key, Func<RiskCell, double> value) =>
        new(StudyTexts.Get(key), Cells.Select(cell => double.IsNaN(value(cell)) ? null : (double?)value(cell)));

    private FrameTable Table()
    {
        var table = ToFrame().ToTable(new TableOptions
        {
            Caption = StudyTexts.Get(
                "Risk.Caption", RussianText.Percent(Options.Middle, 0), RussianText.Percent(Options.High, 0), RussianText.Number(ProfitBound, 1)),
            ShowSize = false,
        });
        foreach (var key in new[] { "Risk.Mean", "Risk.Rate", "Rate.Lower", "Rate.Upper" })
            table = table.WithColumn(StudyTexts.Get(key), format: CellFormat.Percent());
        return table
            .WithColumn(StudyTexts.Get("Risk.Profit"), format: CellFormat.Number(2))
            .WithColumn(StudyTexts.Get("Risk.Value"), format: CellFormat.Number(0));
    }
}
