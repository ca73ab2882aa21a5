using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>Which factors change each other's association with an outcome: one test per pair, p-values adjusted for all pairs.</summary>
/// <remarks>
/// Each pair is tested by <see cref="HomogeneousAssociation"/>: is the odds ratio of one factor the same at all levels of the other?
/// Numbers of many values are cut into four bands between quantiles; rows with a missing value are left out pair by pair.
/// </remarks>
public sealed class InteractionScreen
{
    /// <summary>Level of significance for all pairs together: 0.05.</summary>
    public const double Level = 0.05;

    private const int Bands = 4;
    private const int Named = 5;

    private readonly Outcome _outcome;
    private readonly IReadOnlyList<string> _factors;

    private InteractionScreen(Outcome outcome, IReadOnlyList<string> factors, IEnumerable<InteractionPair> pairs)
    {
        (_outcome, _factors) = (outcome, factors);
        Pairs = [.. pairs.Select(pair => pair with { Outcome = outcome }).OrderByDescending(pair => pair.Strength)];
    }

    /// <summary>All pairs, the strongest change first; pairs that allow no test last.</summary>
    public IReadOnlyList<InteractionPair> Pairs { get; }

    /// <summary>The pair of two factors, in either order.</summary>
    /// <param name="first">Name of a column.</param>
    /// <param name="second">Name of another column.</param>
    /// <exception cref="KeyNotFoundException">The pair was not tested.</exception>
    public InteractionPair this[string first, string second] =>
        Pairs.FirstOrDefault(pair => (pair.First, pair.Second) == (first, second) || (pair.First, pair.Second) == (second, first))
        ?? throw new KeyNotFoundException($"There is no pair of '{first}' and '{second}'; the factors are {AssociationFormats.Joined(_factors)}.");

    /// <summary>Tests all pairs of factors.</summary>
    /// <param name="frame">The data, one case per row.</param>
    /// <param name="outcome">Column of true and false, or of 1 and 0.</param>
    /// <param name="factors">Columns to pair; at least two.</param>
    /// <exception cref="FrameException">A column does not exist, a factor has more than 50 levels, or the outcome is neither true nor false.</exception>
    /// <exception cref="ArgumentException">There are fewer than two factors.</exception>
    public static InteractionScreen Of(Frame frame, string outcome, params IReadOnlyList<string> factors)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(factors);
        if (factors.Count < 2)
            throw new ArgumentException($"Interactions are of at least 2 factors. Got {factors.Count}.", nameof(factors));
        var events = frame.Boolean(outcome).Select(value => value is { } happened ? (happened ? 0 : 1) : -1).ToArray();
        var levels = factors.Select(factor => FactorLevels.Few(FactorLevels.InBands(frame[factor], Bands))).ToArray();
        var places = Enumerable.Range(0, factors.Count)
            .SelectMany(first => Enumerable.Range(0, first).Select(second => (First: first, Second: second))).ToArray();
        var pairs = places.AsParallel().AsOrdered().WithCancellation(AmbientCancellation.Token)
            .Select(place => Tested(levels[place.First], levels[place.Second], events)).ToArray();
        var adjusted = MultipleTesting.Adjust([.. pairs.Select(pair => pair.Test.PValue)], MultiplicityMethod.Holm);
        var known = pairs.Select((pair, i) => pair with { AdjustedPValue = adjusted[i] });
        return new InteractionScreen(Outcome.Of(outcome), [.. factors], known);
    }

    /// <summary>How strongly each pair changes each other's association, as a heat map; what may be chance stands in brackets.</summary>
    public Figure Figure() => PairHeatmap.Of(
            [.. _factors.Select(StudyTexts.Factor)],
            (row, column) =>
            {
                var pair = this[_factors[row], _factors[column]];
                return (pair.Strength, pair.IsResolved, Hover(pair));
            },
            (null, ".2f"))
        .WithTitle(Finding().Headline, StudyTexts.Get(_outcome, "Interaction.Subtitle"));

    /// <summary>Says which pairs change each other's association most, and how many do not.</summary>
    public Finding Finding()
    {
        var resolved = Pairs.Where(pair => pair.IsResolved).ToList();
        return resolved.Count == 0
            ? new Finding(StudyTexts.Get("Interaction.HeadlineNone"), StudyTexts.Get(_outcome, "Interaction.None", Pairs.Count), IsResolved: false)
            : new Finding(
                StudyTexts.Get("Interaction.Headline", Titles(resolved[0])),
                StudyTexts.Get(_outcome, "Interaction.Text", resolved.Count, Pairs.Count, string.Join("; ", resolved.Take(Named).Select(Said))),
                IsResolved: true);
    }

    private static InteractionPair Tested(PhiKColumn first, PhiKColumn second, int[] events)
    {
        var strata = Enumerable.Range(0, second.Labels.Count).Select(level =>
        {
            var rows = new int[events.Length];
            for (var row = 0; row < rows.Length; row++)
                rows[row] = second.Levels[row] == level ? first.Levels[row] : -1;
            return ContingencyTable.Of(rows, events, first.Labels.Count, 2);
        }).ToArray();
        if (strata.Length == 0 || first.Labels.Count == 0)
            strata = [new ContingencyTable(new long[2, 2])];
        var test = HomogeneousAssociation.Test(strata);
        var cells = Enumerable.Range(0, first.Labels.Count).SelectMany(row => Enumerable.Range(0, second.Labels.Count).Select(level => new InteractionCell(
            first.Labels[row],
            second.Labels[level],
            strata[level].RowTotals[row],
            (double)strata[level][row, 0] / strata[level].RowTotals[row],
            test.Expected[level][row, 0] / (test.Expected[level][row, 0] + test.Expected[level][row, 1]))));
        return new InteractionPair(first.Name, second.Name, test, [.. cells]) { AdjustedPValue = double.NaN };
    }

    private static string Titles(InteractionPair pair) => StudyTexts.Get("Interaction.Titles", pair.FirstTitle, pair.SecondTitle);

    private static string Said(InteractionPair pair) => pair.Furthest is { } cell
        ? StudyTexts.Get(
            pair.Outcome, "Interaction.Item", Titles(pair), cell.First, cell.Second, RussianText.Percent(cell.Rate), RussianText.Percent(cell.Expected))
        : Titles(pair);

    private static string Hover(InteractionPair pair) => StudyTexts.Get(
        "Interaction.PairHover",
        Titles(pair),
        RussianText.Number(pair.Strength, 3),
        RussianText.Number(pair.Test.Statistic, 1),
        RussianText.Number(pair.Test.DegreesOfFreedom[0], 0),
        AssociationFormats.P(pair.AdjustedPValue));
}
