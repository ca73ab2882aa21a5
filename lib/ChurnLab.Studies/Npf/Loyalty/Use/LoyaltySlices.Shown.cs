using ChurnLab.Charts;
using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <content>The slices as a figure and as a table.</content>
public sealed partial class LoyaltySlices
{
    /// <summary>
    /// Closings there were per closing told, slice by slice with intervals, against the line of a model that is right
    /// everywhere.
    /// </summary>
    public Figure Figure() => Chart.Forest(
            Slices.Where(slice => slice.Expected > 0).Select(slice => new ForestRow(slice.Name, slice.Ratio.Value, slice.Ratio.Lower, slice.Ratio.Upper)
            {
                Group = TraitOf(slice),
                Weight = slice.Expected,
            }),
            new ForestOptions { Reference = Reference, Confidence = Slices[0].Ratio.Confidence, Format = ValueFormat.Number(2) })
        .WithTitle(Finding().Headline, Text("Subtitle"))
        .WithXTitle(Text("Axis"));

    private FrameTable Table()
    {
        var slices = Slices.Prepend(All).ToList();
        NumberColumn Numbers(string key, Func<LoyaltySlice, double> value) => new(Text(key), slices.Select(slice => UseTexts.Cell(value(slice))));
        return new Frame(
            new TextColumn(Text("Trait"), slices.Select(TraitOf)),
            new TextColumn(Text("Slice"), slices.Select(slice => slice.Name)),
            new IntegerColumn(Text("Rows"), slices.Select(slice => (long?)slice.Rows)),
            Numbers("Told", slice => slice.Told),
            Numbers("True", slice => slice.True),
            Numbers("Expected", slice => slice.Expected),
            new IntegerColumn(Text("Observed"), slices.Select(slice => (long?)slice.Observed)),
            new TextColumn(Text("Ratio"), slices.Select(slice => UseTexts.Range(slice.Ratio, 2))),
            new TextColumn(Text("Area"), slices.Select(slice => UseTexts.Range(slice.Area, 2))))
            .ToTable(new TableOptions { Caption = Text("Caption", UseTexts.Within(Options.Horizon)), ShowSize = false, MaxRows = slices.Count + 1 })
            .WithColumn(Text("Told"), format: CellFormat.Percent())
            .WithColumn(Text("True"), format: CellFormat.Percent())
            .WithColumn(Text("Expected"), format: CellFormat.Number(1));
    }
}
