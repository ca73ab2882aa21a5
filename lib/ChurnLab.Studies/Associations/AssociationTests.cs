using ChurnLab.Frames;
using ChurnLab.Statistics;

namespace ChurnLab.Studies.Associations;

/// <summary>Chooses the test that fits a factor and a target.</summary>
/// <remarks>
/// Numbers against two groups: Mann-Whitney, which takes no shape for granted and is not moved by outliers. Numbers against several
/// groups: Kruskal-Wallis. Numbers against numbers: Spearman. Levels against levels: chi-square, and Fisher where expected counts are too
/// small for it, by simulation where there are more than two levels.
/// </remarks>
internal static class AssociationTests
{
    public static HypothesisTest Of(Column factor, Column target) => (IsNumbers(factor), IsNumbers(target)) switch
    {
        (true, true) => Correlation.Spearman(FactorLevels.Numbers(factor), FactorLevels.Numbers(target)),
        (true, false) => Groups(FactorLevels.Numbers(factor), FactorLevels.InBands(target, 2)),
        (false, true) => Groups(FactorLevels.Numbers(target), FactorLevels.InBands(factor, 2)),
        _ => Table(FactorLevels.InBands(factor, 2).Against(FactorLevels.InBands(target, 2))),
    };

    private static bool IsNumbers(Column column) => column.Kind is ColumnKind.Number or ColumnKind.Integer or ColumnKind.Date && column.DistinctCount() > 2;

    // The later level first: of no and yes, yes is the group one asks about.
    private static HypothesisTest Groups(double[] values, PhiKColumn levels)
    {
        var groups = GroupTests.Split(values, levels.Levels);
        return groups.Count switch
        {
            < 2 => RankTests.MannWhitney(values, []),
            2 => RankTests.MannWhitney(groups[1].Span, groups[0].Span),
            _ => GroupTests.KruskalWallis(groups),
        };
    }

    private static HypothesisTest Table(ContingencyTable table)
    {
        var test = TableTests.Pearson(table);
        if (!test.Assumptions.Any(assumption => assumption is { Kind: AssumptionKind.ExpectedCounts, Holds: false }))
            return test;
        return table is { RowCount: 2, ColumnCount: 2 } ? TableTests.Fisher(table) : TableTests.FisherSimulated(table);
    }
}
