using ChurnLab.Hosting;
using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>Whether two classifications are associated in the same way in all strata, whatever the number of their levels.</summary>
/// <remarks>
/// The log-linear model without interaction of three factors, fitted by proportions in turn; for two by two tables the same question as
/// <see cref="StratifiedTables.BreslowDay"/>, for an outcome of two levels the likelihood ratio of a logistic regression with and without products.
/// Source: A. Agresti, Categorical Data Analysis, 3rd ed. (2013), 9.2, 9.3, 9.7.2.
/// </remarks>
public static class HomogeneousAssociation
{
    private const int MostRounds = 20_000;
    private const double Settled = 1e-11;

    /// <summary>Tests it.</summary>
    /// <param name="strata">One table per stratum, all of one shape; at least one. Cells whose row, column or place in all strata together is
    /// empty say nothing and take no degree of freedom.</param>
    /// <param name="confidence">Confidence level of the effect. Range: above 0, below 1.</param>
    /// <returns>
    /// The test with what the model expects. The effect is Cohen's w, √(G² / n), with the interval of the noncentral chi-square
    /// distribution. NaN where nothing can differ.
    /// </returns>
    /// <exception cref="ArgumentException">There is no table, or shapes differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence level is outside its range.</exception>
    public static HomogeneousAssociationTest Test(IReadOnlyList<ContingencyTable> strata, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (strata.Count == 0 || strata.Any(table => (table.RowCount, table.ColumnCount) != (strata[0].RowCount, strata[0].ColumnCount)))
            throw new ArgumentException("There must be at least one table, and all must have the same numbers of rows and columns.", nameof(strata));
        var counts = ThreeWayCounts.Of(strata);
        var expected = Fit(counts);
        var freedom = Freedom(counts);
        var statistic = freedom == 0 ? double.NaN : Math.Max(0, counts.LikelihoodRatio(expected));
        return new()
        {
            Kind = TestKind.HomogeneousAssociation,
            Statistic = statistic,
            PValue = freedom == 0 ? double.NaN : ChiSquare.SurvivalFunction(statistic, freedom),
            DegreesOfFreedom = [freedom],
            SampleSizes = [.. strata.Select(static table => table.Total)],
            Effect = Effect(statistic, freedom, counts.Total, confidence),
            Assumptions = [TableTests.Expected(counts.Smallest(expected)), GroupAssumptions.Independence],
            Expected = counts.ByStratum(expected),
        };
    }

    // Deming and Stephan's proportional fitting: each pair of factors in turn gets the sums it has in the data.
    private static double[] Fit(ThreeWayCounts counts)
    {
        var expected = counts.Cells.Select((_, cell) => counts.Tells(cell) ? 1.0 : 0).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            AmbientCancellation.ThrowIfRequested();
            var change = 0.0;
            for (var pair = 0; pair < ThreeWayCounts.Pairs; pair++)
                change = Math.Max(change, counts.Scale(expected, pair));
            if (change < Settled)
                break;
        }

        return expected;
    }

    // Telling cells less the parameters they allow to estimate.
    private static int Freedom(ThreeWayCounts counts)
    {
        var telling = Enumerable.Range(0, counts.Cells.Length).Where(counts.Tells).ToArray();
        if (telling.Length == 0)
            return 0;
        if (telling.Length == counts.Cells.Length)
            return counts.FreedomOfAll;
        var columns = Enumerable.Range(0, ThreeWayCounts.Pairs).SelectMany(pair => Enumerable.Range(0, counts.SumsOf(pair).Length).Select(sum => (pair, sum)));
        var design = Matrix<double>.Build.DenseOfColumns(
            columns.Select(column => telling.Select(cell => counts.PlaceOf(cell, column.pair) == column.sum ? 1.0 : 0)));
        return telling.Length - design.Rank();
    }

    private static IntervalEstimate Effect(double statistic, int freedom, double total, double confidence)
    {
        double Root(double value) => Math.Sqrt(value / total);
        var (lower, upper) = Association.Ends(statistic, freedom, confidence);
        var value = Root(statistic);
        return new(EstimateKind.CohenW, value, Math.Min(Root(lower), value), Math.Max(Root(upper), value), confidence);
    }
}
