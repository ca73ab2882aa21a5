using ChurnLab.Statistics;
using FsCheck;
using FsCheck.Fluent;
using static ChurnLab.Tests.Statistics.Battery.SamplePropertyTests;

namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>What holds of functions of counts whatever the counts.</summary>
public sealed class TablePropertyTests
{
    private static readonly Gen<int> Counts = Gen.Frequency((5, Gen.Choose(0, 6)), (3, Gen.Choose(0, 60)));

    private static readonly Gen<long[,]> Tables =
        from rows in Gen.Choose(2, 4)
        from columns in Gen.Choose(2, 4)
        from cells in Counts.ListOf(rows * columns)
        select Table(rows, columns, (row, column) => cells[(row * columns) + column]);

    private static readonly Gen<long[,]> Small = Counts.ListOf(4).Select(cells => Table(2, 2, (row, column) => cells[(row * 2) + column]));

    [Fact]
    public void Rows_and_columns_can_change_places_and_order() => Holds(Tables, counts =>
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var one = new ContingencyTable(counts);
        var turned = new ContingencyTable(Table(columns, rows, (row, column) => counts[rows - 1 - column, row]));
        return Near(TableTests.Pearson(one).PValue, TableTests.Pearson(turned).PValue) && Near(TableTests.G(one).PValue, TableTests.G(turned).PValue)
            && Near(Association.CramersV(one).Lower, Association.CramersV(turned).Lower)
            && Near(ChiSquare.Independence(one).CorrectedCramersV, ChiSquare.Independence(turned).CorrectedCramersV)
            && Near(Association.MutualInformation(one), Association.MutualInformation(turned))
            && Near(PhiK.Of(one), PhiK.Of(turned)) && Near(PhiK.Significance(one).PValue, PhiK.Significance(turned).PValue);
    });

    [Fact]
    public void Effects_of_tables_keep_their_bounds() => Holds(Tables, counts =>
    {
        var table = new ContingencyTable(counts);
        var v = Association.CramersV(table);
        return Share(v.Value) && Share(v.Lower) && Share(v.Upper) && !(v.Lower > v.Value) && !(v.Value > v.Upper)
            && Share(ChiSquare.Independence(table).CorrectedCramersV) && Share(Association.TheilU(table)) && Share(PhiK.Of(table))
            && Share(PhiK.Of(table, noiseCorrection: false)) && !(PhiK.Of(table) > PhiK.Of(table, noiseCorrection: false) + 1e-9);
    });

    [Fact]
    public void Two_rows_and_columns_give_what_two_shares_give() => Holds(Small, counts =>
    {
        var table = new ContingencyTable(counts);
        var (test, stratum) = (TableTests.Pearson(table), StratifiedTables.CochranMantelHaenszel([table]));
        var z = Proportion.ZTest((counts[0, 0], table.RowTotals[0]), (counts[1, 0], table.RowTotals[1]));
        var n = (double)table.Total;
        var phi = Association.Phi(table);
        return Near(test.Statistic, z.Statistic * z.Statistic) && Near(test.PValue, z.PValue)
            && Near(test.Statistic * (n - 1) / n, stratum.Statistic) && Near(phi * phi * n, test.Statistic)
            && (double.IsNaN(phi) || Near(Math.Abs(phi), test.Effect!.Value));
    });

    [Fact]
    public void One_sided_Fisher_tests_turn_with_the_rows_and_share_the_observed_table() => Holds(Small, counts =>
    {
        var (table, turned) = (new ContingencyTable(counts), new ContingencyTable(Table(2, 2, (row, column) => counts[1 - row, column])));
        var (less, greater) = (TableTests.Fisher(table, Alternative.Less).PValue, TableTests.Fisher(table, Alternative.Greater).PValue);
        return Near(less, TableTests.Fisher(turned, Alternative.Greater).PValue) && Near(TableTests.Fisher(table).PValue, TableTests.Fisher(turned).PValue)
            && Near(less + greater - 1, double.IsNaN(less) ? double.NaN : Chances(counts)[counts[0, 0] - Least(counts)])
            && !(TableTests.Fisher(table).PValue < Math.Min(less, greater) - 1e-12);
    });

    [Fact]
    public void Fishers_p_value_is_the_share_of_tables_at_most_as_probable() => Holds(Small, counts =>
    {
        var table = new ContingencyTable(counts);
        if (table.RowTotals.Contains(0) || table.ColumnTotals.Contains(0))
            return double.IsNaN(TableTests.Fisher(table).PValue);
        var chances = Chances(counts);
        var observed = chances[counts[0, 0] - Least(counts)];
        return Near(chances.Where(chance => chance <= observed * (1 + 1e-7)).Sum(), TableTests.Fisher(table).PValue);
    });

    [Fact]
    public void Intervals_of_a_share_hold_what_their_tests_do_not_refute()
    {
        var shares = from trials in Gen.Choose(1, 150) from successes in Gen.Choose(0, trials) select ((long)successes, (long)trials);
        Prop.ForAll(shares.ToArbitrary(), share =>
        {
            var (k, n) = share;
            var (wilson, exact) = (Proportion.Wilson(k, n), Proportion.ClopperPearson(k, n));
            // The score test at an end of its interval has a p-value of 0.05; the exact tails there hold half of it each.
            double Score(double p) => Math.Abs(((double)k / n) - p) / Math.Sqrt(p * (1 - p) / n);
            var difference = Proportion.Difference((k, n), (n - k, n));
            return (k == 0 || Near(1.959963984540054, Score(wilson.Lower))) && (k == n || Near(1.959963984540054, Score(wilson.Upper)))
                && (k == 0 || Near(0.025, AtLeast(k, n, exact.Lower))) && (k == n || Near(0.025, AtLeast(n - k, n, 1 - exact.Upper)))
                && difference.Lower <= difference.Value && difference.Value <= difference.Upper && difference.Lower >= -1 && difference.Upper <= 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Adjusted_p_values_keep_the_order_and_are_never_smaller()
    {
        var lists = Gen.OneOf(
            Gen.Choose(0, 1000).Select(value => value / 1000.0), Gen.Choose(0, 20).Select(value => value / 1e6), Gen.Constant(double.NaN)).ListOf();
        Prop.ForAll(lists.ToArbitrary(), list =>
        {
            var p = list.ToArray();
            double[] By(MultiplicityMethod method) => MultipleTesting.Adjust(p, method);
            var (bonferroni, holm, hochberg) = (By(MultiplicityMethod.Bonferroni), By(MultiplicityMethod.Holm), By(MultiplicityMethod.BenjaminiHochberg));
            foreach (var adjusted in Enum.GetValues<MultiplicityMethod>().Select(By))
            {
                for (var i = 0; i < p.Length; i++)
                {
                    if (double.IsNaN(p[i]) ? !double.IsNaN(adjusted[i]) : !(adjusted[i] >= p[i] && adjusted[i] <= 1))
                        return false;
                    if (Enumerable.Range(0, p.Length).Any(j => p[j] < p[i] && adjusted[j] > adjusted[i]))
                        return false;
                }
            }

            return Enumerable.Range(0, p.Length).All(i => double.IsNaN(p[i]) || (holm[i] <= bonferroni[i] && hochberg[i] <= holm[i] + 1e-15));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static double AtLeast(long k, long n, double p)
    {
        var (term, sum) = (Math.Pow(1 - p, n), 0.0);
        for (var i = 0L; i <= n; i++)
        {
            sum += i >= k ? term : 0;
            term *= (double)(n - i) / (i + 1) * (p / (1 - p));
        }

        return sum;
    }

    // Of every table with these margins, by products of whole numbers: rows (a, r − a), (c − a, …).
    private static double[] Chances(long[,] counts)
    {
        var (row, other, column) = (counts[0, 0] + counts[0, 1], counts[1, 0] + counts[1, 1], counts[0, 0] + counts[1, 0]);
        var list = Enumerable.Range(0, (int)(Math.Min(row, column) - Least(counts) + 1))
            .Select(step => Ways(row, Least(counts) + step) * Ways(other, column - Least(counts) - step)).ToArray();
        var sum = list.Sum();
        return Array.ConvertAll(list, weight => weight / sum);
    }

    private static long Least(long[,] counts) => Math.Max(0, counts[0, 0] - counts[1, 1]);

    private static double Ways(long n, long k)
    {
        var ways = 1.0;
        for (var i = 1L; i <= k; i++)
            ways = ways * (n - k + i) / i;
        return ways;
    }

    private static bool Share(double value) => double.IsNaN(value) || value is >= 0 and <= 1;

    private static long[,] Table(int rows, int columns, Func<int, int, long> count)
    {
        var table = new long[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                table[row, column] = count(row, column);
        }

        return table;
    }

    private static void Holds(Gen<long[,]> tables, Func<long[,], bool> property) =>
        Prop.ForAll(tables.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
