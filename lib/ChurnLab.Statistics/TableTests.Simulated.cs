using ChurnLab.Hosting;
using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <content>Fisher's test where the tables are too many to count.</content>
public static partial class TableTests
{
    // Tables as probable as the observed one differ from it by rounding only.
    private const double Alike = 1e-7;

    /// <summary>Fisher's test of a table of any size, by random tables with the margins of this one.</summary>
    /// <remarks>
    /// The p-value is (1 + tables at most as probable as this one) / (1 + simulated tables), as in R's
    /// <c>fisher.test(simulate.p.value=TRUE)</c>: never 0, and with a standard error of √(p (1 − p) / simulations). It needs no expected counts
    /// of 5 or more, so it stands in where <see cref="Pearson"/> is not to be trusted. The statistic, of which only the order matters, is the
    /// logarithm of the probability of the table given its margins. Two-sided by its nature. Sources: G. H. Freeman and J. H. Halton,
    /// Biometrika 38 (1951) 141-149; W. M. Patefield, Applied Statistics 30 (1981) 91-97, whose tables are drawn here cell by cell.
    /// </remarks>
    /// <param name="table">The counts; empty rows and columns are left out.</param>
    /// <param name="options">Number of tables, level of the effect, seed; null for the defaults.</param>
    /// <returns>The test; NaN with fewer than two rows or columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static HypothesisTest FisherSimulated(ContingencyTable table, FisherSimulationOptions? options = null)
    {
        options ??= new FisherSimulationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Simulations, 1, nameof(options));
        var effect = Association.CramersV(table, options.Confidence);
        long[] rows = [.. table.RowTotals.Where(static total => total > 0)];
        long[] columns = [.. table.ColumnTotals.Where(static total => total > 0)];
        var possible = rows.Length > 1 && columns.Length > 1;
        var (cells, margins) = (CellsTerm(table), LogFactorials(rows) + LogFactorials(columns) - LogFactorials([table.Total]));
        return new HypothesisTest
        {
            Kind = TestKind.FisherExact,
            Statistic = possible ? margins + cells : double.NaN,
            PValue = possible ? (1.0 + AtMost(cells, rows, columns, options)) / (1.0 + options.Simulations) : double.NaN,
            SampleSizes = [table.Total],
            Method = PValueMethod.Simulated,
            Effect = effect,
            Assumptions = [GroupAssumptions.Independence],
        };
    }

    // Simulated tables whose cells make them at most as probable as the observed one.
    private static int AtMost(double observed, long[] rows, long[] columns, FisherSimulationOptions options)
    {
        var count = 0;
        Parallel.For(
            0,
            options.Simulations,
            new ParallelOptions { CancellationToken = AmbientCancellation.Token },
            () => (Count: 0, Cells: new long[rows.Length * columns.Length], Left: new long[columns.Length]),
            (b, _, local) =>
            {
                columns.CopyTo(local.Left, 0);
                HypergeometricDraw.TableInPlace(RandomStream.Of(options.Seed, b), rows, local.Left, local.Cells);
                return local with { Count = local.Count + (-LogFactorials(local.Cells) <= observed + Alike ? 1 : 0) };
            },
            local => Interlocked.Add(ref count, local.Count));
        return count;
    }

    private static double CellsTerm(ContingencyTable table)
    {
        var sum = 0.0;
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.ColumnCount; column++)
                sum -= LogFactorial(table[row, column]);
        }

        return sum;
    }

    private static double LogFactorials(ReadOnlySpan<long> counts)
    {
        var sum = 0.0;
        foreach (var count in counts)
            sum += LogFactorial(count);
        return sum;
    }

    private static double LogFactorial(long count) => count <= 1 ? 0 : SpecialFunctions.GammaLn(count + 1.0);
}
