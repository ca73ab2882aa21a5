using ChurnLab.Charts;
using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <content>Regions on a map and in a table.</content>
public sealed partial class RegionLoyalty
{
    private const double Million = 1_000_000;
    private const int MostRows = 30;

    /// <summary>
    /// A map with a bubble for each region: its area shows the money at risk, its colour the mean chance of its
    /// accounts; drawn without network.
    /// </summary>
    public Figure Map()
    {
        var bubbles = Regions.Where(region => region is { Region: not null, Open: > 0 })
            .Select(region => new RegionBubble(
                region.Name, region.Region!.Latitude, region.Region.Longitude, region.Chance, region.MoneyAtRisk / Million))
            .ToList();
        return bubbles.Count == 0
            ? EmptyFigure.Of(Finding().Headline)
            : Chart.RegionBubbleMap(bubbles, new RegionMapOptions
            {
                ValueName = Text("MapValue", Within),
                SizeName = Text("MapSize"),
                ValueFormat = ValueFormat.Percent(),
                SizeFormat = ValueFormat.Number(2),
            })
            .WithTitle(Finding().Headline, Text("MapSubtitle", Last));
    }

    private FrameTable Table()
    {
        var rows = Regions.Append(Total).ToList();
        NumberColumn Numbers(string key, Func<RegionRisk, double> value) => new(Text(key), rows.Select(row => UseTexts.Cell(value(row))));
        return new Frame(
            new TextColumn(Text("Region"), rows.Select(row => row.Name)),
            new IntegerColumn(Text("Open"), rows.Select(row => (long?)row.Open)),
            Numbers("AtRisk", row => row.MoneyAtRisk / Million),
            Numbers("Balance", row => row.Balance / Million),
            Numbers("Chance", row => row.Chance),
            Numbers("Told", row => row.Told),
            new TextColumn(Text("True"), rows.Select(row => UseTexts.Of(row.True, 1))),
            new IntegerColumn(Text("Closings"), rows.Select(row => (long?)row.Closings)))
            .ToTable(new TableOptions { Caption = Text("Caption", Last, Within), ShowSize = false, MaxRows = MostRows })
            .WithColumn(Text("AtRisk"), format: CellFormat.Rounded(2))
            .WithColumn(Text("Balance"), format: CellFormat.Rounded(1))
            .WithColumn(Text("Chance"), format: CellFormat.Percent())
            .WithColumn(Text("Told"), format: CellFormat.Percent());
    }
}
