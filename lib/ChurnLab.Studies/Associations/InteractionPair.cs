using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Rates;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>Whether two factors change each other's association with an outcome, and where.</summary>
/// <param name="First">Name of the first column.</param>
/// <param name="Second">Name of the second column.</param>
/// <param name="Test">The test of the same association at all levels.</param>
/// <param name="Cells">Combinations of their levels, by level of the first, then of the second.</param>
public sealed record InteractionPair(string First, string Second, HypothesisTest Test, IReadOnlyList<InteractionCell> Cells)
{
    private const double RowHeight = 40;
    private const double AroundRows = 190;

    /// <summary>How the first factor is called in sentences.</summary>
    public string FirstTitle => StudyTexts.Factor(First);

    /// <summary>How the second factor is called in sentences.</summary>
    public string SecondTitle => StudyTexts.Factor(Second);

    /// <summary>What is counted, in words.</summary>
    internal Outcome Outcome { get; init; } = Outcome.Any;

    /// <summary>p-value adjusted for all pairs of the screen. Range: 0 to 1, or NaN.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>Whether the change is more than chance when all pairs are looked at together.</summary>
    public bool IsResolved => AdjustedPValue <= InteractionScreen.Level;

    /// <summary>
    /// Cohen's w less its bias, √((G² − degrees of freedom) / n), 0 where that is negative: pairs of many levels have no advantage. NaN where nothing can
    /// be tested.
    /// </summary>
    public double Strength => Math.Sqrt(Math.Max(0, Test.Statistic - Test.DegreesOfFreedom[0]) / Test.SampleSizes.Sum());

    /// <summary>The combination of at least 30 clients whose share is furthest from what is to be expected; null without any.</summary>
    public InteractionCell? Furthest => Cells.Where(IsCompared).MaxBy(cell => Math.Abs(cell.Surplus));

    /// <summary>How far the share of each combination is from what is to be expected, in percentage points; fewer than 30 clients stay empty.</summary>
    public Figure Figure()
    {
        string[] rows = [.. Cells.Select(cell => cell.First).Distinct(StringComparer.Ordinal)];
        string[] columns = [.. Cells.Select(cell => cell.Second).Distinct(StringComparer.Ordinal)];
        var values = new double?[rows.Length, columns.Length];
        var (texts, hovers) = (new string?[rows.Length, columns.Length], new string?[rows.Length, columns.Length]);
        foreach (var (place, cell) in Cells.Index())
        {
            var (row, column) = Math.DivRem(place, columns.Length);
            texts[row, column] = "";
            if (!IsCompared(cell))
                continue;
            values[row, column] = cell.Surplus;
            texts[row, column] = RussianText.Percent(cell.Rate, 0);
            hovers[row, column] = Hover(cell);
        }

        var reach = Cells.Where(IsCompared).Select(cell => Math.Abs(cell.Surplus)).DefaultIfEmpty(0).Max();
        return Chart.Heatmap(values, columns, rows)
            .WithTraces<HeatmapTrace>(trace => trace with
            {
                Text = texts,
                TextTemplate = PlotText.Markup("%{text}"),
                HoverText = hovers,
                HoverInfo = "text",
                HoverOnGaps = false,
                ColorScale = ColorScale.Diverging,
                ZMin = -reach,
                ZMax = reach,
                ColorBar = new() { TickFormat = "+.0%" },
            })
            .WithTitle(Finding().Headline, StudyTexts.Get(Outcome, "Interaction.PairSubtitle", RateTable.SmallestCompared))
            .WithXTitle(SecondTitle)
            .WithYTitle(FirstTitle)
            .WithXAxis(axis => axis with { Type = AxisType.Category })
            .WithYAxis(axis => axis with { Type = AxisType.Category })
            .WithHeight(AroundRows + (Math.Max(3, rows.Length) * RowHeight));
    }

    /// <summary>Says whether one factor changes the effect of the other, and where most.</summary>
    public Finding Finding()
    {
        var first = StudyTexts.Capital(FirstTitle);
        if (!IsResolved)
        {
            var none = StudyTexts.Get("Interaction.PairNone", first, SecondTitle);
            return new Finding(none, none + ".", IsResolved: false);
        }

        var headline = StudyTexts.Get("Interaction.PairHeadline", first, SecondTitle);
        if (Furthest is not { } cell)
            return new Finding(headline, StudyTexts.Get(Outcome, "Interaction.PairFew", first, SecondTitle, RateTable.SmallestCompared), IsResolved: true);

        string[] counts = [RussianText.Percent(cell.Rate), RussianText.Integer(cell.Count), RussianText.Percent(cell.Expected)];
        return new Finding(
            headline,
            WithDoubt(StudyTexts.Get(Outcome, "Interaction.Pair", [first, SecondTitle, cell.First, cell.Second, .. counts])),
            IsResolved: true);
    }

    private string WithDoubt(string text) => Test.Assumptions.FirstOrDefault(each => each is { Kind: AssumptionKind.ExpectedCounts, Holds: false }) is { } few
        ? StudyTexts.Get("Interaction.Sparse", text, RussianText.Number(few.Measured, 1))
        : text;

    private string Hover(InteractionCell cell)
    {
        string[] counts = [RussianText.Percent(cell.Rate), RussianText.Integer(cell.Count), RussianText.Percent(cell.Expected)];
        return StudyTexts.Get(Outcome, "Interaction.Hover", [FirstTitle, cell.First, SecondTitle, cell.Second, .. counts]);
    }

    private static bool IsCompared(InteractionCell cell) => cell.Count >= RateTable.SmallestCompared;
}
