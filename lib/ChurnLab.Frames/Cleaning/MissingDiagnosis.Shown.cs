using System.Net;
using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <content>The diagnosis in words and tables.</content>
public sealed partial class MissingDiagnosis
{
    /// <summary>The verdict in one or two sentences, with the numbers it goes by.</summary>
    public string Sentence()
    {
        if (Missing == 0 || Missing == Rows)
            return FrameTexts.Get(Missing == 0 ? "Missing.None" : "Missing.Everywhere", Column);
        return Target is null || TargetWhenMissing!.Rows == 0 || TargetWhenPresent!.Rows == 0
            ? VerdictText()
            : VerdictText() + " " + FrameTexts.Get(
                "Missing.Target", Target, IntervalText(TargetWhenMissing), IntervalText(TargetWhenPresent));
    }

    /// <summary>The columns compared, a row each, the most strongly associated first; the best pair comes last.</summary>
    public FrameTable ToTable()
    {
        MissingFactor[] rows = BestPair is null ? [.. Factors] : [.. Factors, BestPair];
        var (v, p, coverage) =
            (FrameTexts.Get("Missing.V"), FrameTexts.Get("Missing.P"), FrameTexts.Get("Missing.Coverage"));
        return new Frame(
            new TextColumn(FrameTexts.Get("Missing.Column"), rows.Select(factor => factor.Title)),
            new IntegerColumn(FrameTexts.Get("Missing.Levels"), rows.Select(factor => (long?)factor.Levels.Count)),
            new NumberColumn(v, rows.Select(factor => (double?)factor.Test.CramersV)),
            new NumberColumn(FrameTexts.Get("Missing.Statistic"), rows.Select(factor => (double?)factor.Test.Statistic)),
            new IntegerColumn(FrameTexts.Get("Missing.Freedom"), rows.Select(factor => (long?)factor.Test.DegreesOfFreedom)),
            new NumberColumn(p, rows.Select(factor => (double?)factor.Test.PValue)),
            new NumberColumn(coverage, rows.Select(factor => (double?)factor.Coverage)),
            new TextColumn(FrameTexts.Get("Missing.Mostly"), rows.Select(MostlyText)))
            .ToTable(new TableOptions { MaxRows = Math.Max(2, rows.Length), MaxTextLength = 200, ShowSize = false })
            .WithColumn(v, format: CellFormat.Number(3))
            .WithColumn(FrameTexts.Get("Missing.Statistic"), format: CellFormat.Number(1))
            .WithColumn(p, format: CellFormat.Custom(ProbabilityCell))
            .WithColumn(coverage, format: CellFormat.Percent());
    }

    /// <summary>The gaps at each level of a column, a row per level.</summary>
    /// <param name="column">Name of a column that was compared.</param>
    /// <exception cref="FrameException">The column was not compared.</exception>
    public FrameTable LevelsTable(string column)
    {
        var levels = this[column].Levels;
        var share = FrameTexts.Get("Missing.Share");
        return new Frame(
            new TextColumn(column, levels.Select(level => level.Label)),
            new IntegerColumn(FrameTexts.Get("Missing.RowsHere"), levels.Select(level => (long?)level.Rows)),
            new IntegerColumn(FrameTexts.Get("Missing.GapsHere"), levels.Select(level => (long?)level.Missing)),
            new NumberColumn(share, levels.Select(level => (double?)level.Share)))
            .ToTable(new TableOptions
            {
                MaxRows = Math.Max(2, levels.Count),
                ShowSize = false,
                Caption = FrameTexts.Get("Missing.LevelsCaption", Column, column),
            })
            .WithColumn(share, format: CellFormat.Percent());
    }

    /// <inheritdoc/>
    public string ToHtml() => $"<p class=\"churnlab-finding\">{WebUtility.HtmlEncode(Sentence())}</p>{ToTable().ToHtml()}";

    /// <inheritdoc/>
    public string ToText() => Sentence() + "\n" + ToTable().ToText();

    /// <summary>The diagnosis as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    private string VerdictText()
    {
        var size = FrameTexts.Get(
            "Missing.Size", Column, FrameTexts.Count("Count.Rows", Missing), RussianText.Percent((double)Missing / Rows));
        if (Decisive is not { } factor)
            return FrameTexts.Get("Missing.Alone", size);
        var v = RussianText.Number(factor.Test.CramersV, 2);
        var p = ProbabilityText(factor.AdjustedPValue);
        return Verdict switch
        {
            MissingVerdict.Structural => FrameTexts.Get(
                "Missing.Structural",
                size,
                RussianText.Percent(factor.Coverage),
                factor.Where(),
                RussianText.Percent(factor.ShareIn(mostly: true)),
                RussianText.Percent(factor.ShareIn(mostly: false)),
                v,
                p),
            MissingVerdict.Related => FrameTexts.Get(
                "Missing.Related", size, factor.Title, v, p, RussianText.Percent(factor.Coverage)),
            _ => FrameTexts.Get("Missing.NoSign", size, factor.Title, v, p),
        };
    }

    private static string ProbabilityCell(object value) =>
        value is < 0.0001 ? FrameTexts.Get("Missing.PTiny") : RussianText.Number((double)value, 4);

    private static string ProbabilityText(double p) =>
        p < 0.001 ? FrameTexts.Get("Missing.PBelow") : FrameTexts.Get("Missing.PEquals", RussianText.Number(p, 3));

    private static string IntervalText(TargetCount count)
    {
        var share = count.Interval();
        return FrameTexts.Get(
            "Missing.Interval",
            RussianText.Percent(share.Value),
            RussianText.Integer(count.Events),
            RussianText.Integer(count.Rows),
            RussianText.Percent(share.Lower),
            RussianText.Percent(share.Upper));
    }

    private static string MostlyText(MissingFactor factor)
    {
        const int named = 5;
        var levels = factor.MostlyMissing;
        return string.Join("; ", levels.Take(named).Select(level => FrameTexts.Get(
            "Missing.MostlyLevel", level.Label, RussianText.Percent(level.Share)))) + (levels.Count > named ? "; …" : "");
    }
}
