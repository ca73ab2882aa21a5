using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>The association of a factor with an outcome among all clients and within groups of them: is it the same, hidden or reversed?</summary>
/// <remarks>
/// A factor of two values has odds ratios, the common one by Mantel and Haenszel, equality tested by Breslow and Day. A factor of numbers has
/// Cliff's deltas, the common one weighted by their precision, equality tested by Cochran's Q. Groups in which nothing can be compared keep their
/// place without an effect.
/// </remarks>
public sealed partial class StratifiedEffect
{
    private const double FamilyConfidence = 0.95;
    private const int Bands = 4;

    private readonly Outcome _outcome;

    private StratifiedEffect((string Factor, string Stratum, Outcome Outcome) names, StratumEffect all, IReadOnlyList<StratumEffect> strata) =>
        ((Factor, Stratum, _outcome), All, Strata) = (names, all, strata);

    /// <summary>Column of the factor.</summary>
    public string Factor { get; }

    /// <summary>Column that makes the groups.</summary>
    public string Stratum { get; }

    /// <summary>All clients together, whatever their group.</summary>
    public StratumEffect All { get; }

    /// <summary>The groups, in the order of their values.</summary>
    public IReadOnlyList<StratumEffect> Strata { get; }

    /// <summary>The effect within groups, taken to be the same in all.</summary>
    public required IntervalEstimate Common { get; init; }

    /// <summary>p-value of the same effect in all groups. Range: 0 to 1; NaN with fewer than two groups to compare.</summary>
    public required double HomogeneityPValue { get; init; }

    /// <summary>The two values of the factor, the one that effects are of last; none for a factor of numbers.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    private bool IsOfDays { get; init; }

    /// <summary>Compares the association among all clients and within groups.</summary>
    /// <param name="frame">The clients, one per row; rows where one of the three is missing are left out.</param>
    /// <param name="factor">Column of numbers, or of two values.</param>
    /// <param name="stratum">Column whose distinct values make the groups.</param>
    /// <param name="outcome">Column of true and false, or of 1 and 0.</param>
    /// <exception cref="FrameException">A column does not exist, the factor is a text of more than two values, there are more than 50 groups, or
    /// the outcome is neither true nor false.</exception>
    public static StratifiedEffect Of(Frame frame, string factor, string stratum, string outcome)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var (factorColumn, events) = (frame[factor], frame.Boolean(outcome));
        var groups = FactorLevels.Few(FactorLevels.InBands(frame[stratum], Bands));
        bool?[] happened = [.. events.Select((value, row) => groups.Levels[row] < 0 ? null : value)];
        return factorColumn.DistinctCount() > 2 || factorColumn.Kind == ColumnKind.Number
            ? factorColumn.Kind is ColumnKind.Text
                ? throw new FrameException($"The factor '{factor}' must be of numbers or of two values; it is a text of {factorColumn.DistinctCount()}.")
                : OfNumbers(new(factor, stratum, Outcome.Of(outcome)), factorColumn, groups, happened)
            : OfTwo(new(factor, stratum, Outcome.Of(outcome)), FactorLevels.InBands(factorColumn, 2), groups, happened);
    }

    /// <summary>Effects with their 95 % intervals: of all clients, common to the groups, and of each group.</summary>
    public Figure Figure()
    {
        var group = StudyTexts.Capital(StudyTexts.Factor(Stratum));
        var rows = Strata.Select(stratum => Row(stratum.Label, stratum.Effect) with { Group = group, Weight = Math.Max(1, stratum.Count) })
            .Prepend(Row(StudyTexts.Get("Within.Common"), Common) with { Group = StudyTexts.Get("Within.Together"), Weight = Math.Max(1, All.Count) })
            .Prepend(Row(StudyTexts.Get("Curve.All"), All.Effect) with { Group = StudyTexts.Get("Within.Together"), Weight = Math.Max(1, All.Count) });
        var isRatio = Common.Kind == EstimateKind.OddsRatio;
        return Chart.Forest(rows, new ForestOptions { LogScale = isRatio, Format = ValueFormat.Number(2) })
            .WithTitle(Finding().Headline, Subtitle())
            .WithXTitle(StudyTexts.Get(isRatio ? "Within.Ratio" : "Portrait.Delta"));
    }

    private string? Subtitle() => Levels.Count switch
    {
        2 => StudyTexts.Get(_outcome, "Within.RatioSubtitle", Levels[1], Levels[0]),
        _ => Common.Kind == EstimateKind.OddsRatio ? null : StudyTexts.Get(_outcome, "Within.DeltaSubtitle"),
    };

    // Where a cell is empty the ratio is 0 or infinite and has no place on the axis.
    private static ForestRow Row(string label, IntervalEstimate effect) =>
        effect.Kind != EstimateKind.OddsRatio || double.IsFinite(Math.Log(effect.Value))
        ? new(label, effect.Value, effect.Lower, effect.Upper)
        : new(label, double.NaN, double.NaN, double.NaN);

    private static StratifiedEffect OfTwo((string Factor, string Stratum, Outcome Outcome) names, PhiKColumn factor, PhiKColumn groups, bool?[] happened)
    {
        var events = happened.Select(value => value is { } left ? (left ? 0 : 1) : -1).ToArray();
        var confidence = Widened(groups.Labels.Count);
        ContingencyTable Table(int? group)
        {
            var rows = new int[events.Length];
            for (var row = 0; row < rows.Length; row++)
                rows[row] = factor.Levels[row] < 0 || (group is { } wanted && groups.Levels[row] != wanted) ? -1 : 1 - factor.Levels[row];
            return ContingencyTable.Of(rows, events, 2, 2);
        }

        StratumEffect Effect(string label, ContingencyTable table, double widened) => new(label, table.Total, table.ColumnTotals[0], TwoByTwo.OddsRatio(table))
        {
            IsResolved = TwoByTwo.OddsRatio(table, widened).IsResolved,
        };

        var strata = Enumerable.Range(0, groups.Labels.Count).Select(group => Table(group)).ToArray();
        StratumEffect[] effects = [.. strata.Select((table, group) => Effect(groups.Labels[group], table, confidence))];
        return new(names, Effect("", Table(null), FamilyConfidence), effects)
        {
            Common = StratifiedTables.OddsRatio(strata),
            HomogeneityPValue = StratifiedTables.BreslowDay(strata).PValue,
            Levels = factor.Labels,
        };
    }

    private static StratifiedEffect OfNumbers((string Factor, string Stratum, Outcome Outcome) names, Column factor, PhiKColumn groups, bool?[] happened)
    {
        var values = FactorLevels.Numbers(factor);
        var confidence = Widened(groups.Labels.Count);
        StratumEffect Effect(string label, int? group, double widened)
        {
            var rows = Enumerable.Range(0, values.Length)
                .Where(row => happened[row] is not null && !double.IsNaN(values[row]) && (group is null || groups.Levels[row] == group)).ToArray();
            double[] with = [.. rows.Where(row => happened[row] == true).Select(row => values[row])];
            double[] without = [.. rows.Where(row => happened[row] == false).Select(row => values[row])];
            return new(label, rows.Length, with.Length, Dominance.Cliff(with, without))
            {
                Median = Quantile.Of([.. rows.Select(row => values[row])], 0.5),
                IsResolved = Dominance.Cliff(with, without, widened).IsResolved,
            };
        }

        StratumEffect[] strata = [.. groups.Labels.Select((label, group) => Effect(label, group, confidence))];
        var pooled = EffectPool.Of([.. strata.Select(stratum => stratum.Effect)]);
        return new(names, Effect("", null, FamilyConfidence), strata)
        {
            Common = pooled.Common,
            HomogeneityPValue = pooled.HomogeneityPValue,
            Levels = [],
            IsOfDays = factor is DateColumn,
        };
    }

    private static double Widened(int groups) => 1 - ((1 - FamilyConfidence) / Math.Max(1, groups));
}
