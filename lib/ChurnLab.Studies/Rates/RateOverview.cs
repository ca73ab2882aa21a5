using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <summary>How often an outcome occurs at each value of several factors, side by side.</summary>
public sealed class RateOverview
{
    private RateOverview(IReadOnlyList<RateTable> tables) => Tables = tables;

    /// <summary>One count per factor, in the order asked for.</summary>
    public IReadOnlyList<RateTable> Tables { get; }

    /// <summary>Counts an outcome by each of several factors.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="outcome">Column of true and false, or of 0 and 1.</param>
    /// <param name="factors">Columns whose distinct values make the groups; at least one.</param>
    /// <exception cref="FrameException">A column does not exist or the outcome is neither true nor false.</exception>
    /// <exception cref="ArgumentException">No factor is named.</exception>
    public static RateOverview Of(Frame frame, string outcome, params IReadOnlyList<string> factors)
    {
        ArgumentNullException.ThrowIfNull(factors);
        return factors.Count == 0
            ? throw new ArgumentException("An overview is of at least one factor.", nameof(factors))
            : new RateOverview([.. factors.Select(factor => RateTable.Of(frame, factor, outcome))]);
    }

    /// <summary>A point with its 95 % Wilson interval for each value of each factor, and the share of all as a line.</summary>
    public Figure Figure()
    {
        var total = Tables[0].Total.Rate.Value;
        var rows = Tables.SelectMany(table => table.Levels.Select(level =>
            new ForestRow(level.Label, level.Rate.Value, level.Rate.Lower, level.Rate.Upper)
            {
                Group = StudyTexts.Capital(table.FactorTitle),
                Weight = level.Count,
            }));
        return Chart.Forest(rows, new ForestOptions { Reference = total, Format = ValueFormat.Percent() })
            .WithTitle(Finding().Headline, StudyTexts.Get(Tables[0].Outcome, "Overview.Subtitle", RussianText.Percent(total)))
            .WithXTitle(StudyTexts.Get(Tables[0].Outcome, "Rate.Axis"));
    }

    /// <summary>Says by which factors the shares differ by more than chance, the surest difference first, and by which not.</summary>
    public Finding Finding()
    {
        var resolved = Tables.Select(table => (Table: table, Contrast: RateContrast.Of(table.Compared, table.Levels, Tables.Count)))
            .Where(item => item.Contrast is { IsResolved: true }).OrderByDescending(item => item.Contrast!.Gap).ToList();
        var weak = Tables.Except(resolved.Select(item => item.Table)).Select(table => table.FactorTitle).ToList();
        var same = weak.Count == 0 ? "" : " " + StudyTexts.Get("Summary.Weak", string.Join(", ", weak));
        return resolved.Count == 0
            ? new Finding(StudyTexts.Get("Overview.HeadlineNone"), same.TrimStart(), IsResolved: false)
            : new Finding(
                StudyTexts.Get(Tables[0].Outcome, "Overview.Headline", string.Join(", ", resolved.Select(item => item.Table.FactorTitle))),
                StudyTexts.Get(Tables[0].Outcome, "Overview.Differs", string.Join("; ", resolved.Select(item => Said(item.Table, item.Contrast!)))) + same,
                IsResolved: true);
    }

    private static string Said(RateTable table, RateContrast contrast) => StudyTexts.Get(
        "Overview.Item",
        table.FactorTitle,
        contrast.High.Label,
        RussianText.Percent(contrast.High.Rate.Value),
        RussianText.Integer(contrast.High.Events),
        RussianText.Integer(contrast.High.Count),
        contrast.Low.Label,
        RussianText.Percent(contrast.Low.Rate.Value),
        RussianText.Integer(contrast.Low.Events),
        RussianText.Integer(contrast.Low.Count));
}
