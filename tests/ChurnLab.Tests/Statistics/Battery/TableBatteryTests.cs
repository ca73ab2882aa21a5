using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>What functions of counts make of tables that tell little, and of huge ones.</summary>
public sealed class TableBatteryTests
{
    private const long Huge = long.MaxValue / 8;

    private static readonly (string Name, long[,] Counts)[] Tables =
    [
        ("no rows", new long[0, 0]),
        ("one cell", new long[,] { { 7 } }),
        ("one row", new long[,] { { 7, 3, 0 } }),
        ("one column", new long[,] { { 7 }, { 3 } }),
        ("zeros only", new long[,] { { 0, 0 }, { 0, 0 } }),
        ("one count", new long[,] { { 0, 1 }, { 0, 0 } }),
        ("an empty row", new long[,] { { 3, 5 }, { 0, 0 } }),
        ("an empty column", new long[,] { { 3, 0 }, { 5, 0 } }),
        ("two counts apart", new long[,] { { 1, 0 }, { 0, 1 } }),
        ("a full diagonal", new long[,] { { 9, 0 }, { 0, 6 } }),
        ("an empty cell", new long[,] { { 4, 6 }, { 0, 8 } }),
        ("no association", new long[,] { { 4, 6 }, { 8, 12 } }),
        ("counts of 2⁵³", new long[,] { { 1L << 53, 1L << 53 }, { (1L << 53) + (1L << 30), 1L << 53 } }),
        ("counts of an eighth of the greatest", new long[,] { { Huge, Huge }, { Huge, Huge } }),
        ("huge counts apart", new long[,] { { Huge, 0 }, { 0, Huge } }),
        ("one and huge", new long[,] { { 1, Huge }, { Huge, 1 } }),
        ("a billion and a few", new long[,] { { 12, 1_000_000_000 }, { 3, 1_000_000_000 } }),
        ("three rows, one empty", new long[,] { { 4, 6 }, { 0, 0 }, { 9, 2 } }),
        ("three rows", new long[,] { { 4, 6, 1 }, { 3, 3, 3 }, { 9, 2, 0 } }),
    ];

    private static readonly (long Successes, long Trials)[] Shares =
        [(0, 0), (0, 1), (1, 1), (0, 20), (20, 20), (7, 20), (1, Huge), (Huge / 2, Huge), (Huge, Huge), (3, 2), (-1, 2)];

    [Fact]
    public void Tables_that_tell_little_give_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var (name, counts) in Tables)
        {
            var table = new ContingencyTable(counts);
            report.Case(name);
            report.Add("chi-square", () => TableTests.Pearson(table));
            report.Add("Yates", () => TableTests.Yates(table));
            report.Add("G", () => TableTests.G(table));
            report.Add("Fisher", () => TableTests.Fisher(table));
            report.Add("Fisher, greater", () => TableTests.Fisher(table, Alternative.Greater));
            report.Add("V, corrected V", () => [ChiSquare.Independence(table).CramersV, ChiSquare.Independence(table).CorrectedCramersV]);
            report.Add("mutual information, U", () => [Association.MutualInformation(table), Association.TheilU(table)]);
            report.Add("φ", () => [Association.Phi(table)]);
            report.Add("information value", () => [Association.InformationValue(table)]);
            report.Add("odds ratio", () => TwoByTwo.OddsRatio(table));
            report.Add("ratio of risks", () => TwoByTwo.RiskRatio(table));
            report.Add("difference of risks", () => TwoByTwo.RiskDifference(table));
            report.Add("Mantel-Haenszel", () => StratifiedTables.CochranMantelHaenszel([table]));
            report.Add("Mantel-Haenszel of two", () => StratifiedTables.CochranMantelHaenszel([table, new(new long[,] { { 3, 4 }, { 5, 2 } })]));
            report.Add("Breslow-Day", () => StratifiedTables.BreslowDay([table, new(new long[,] { { 3, 4 }, { 5, 2 } })], tarone: true));
            report.Add("φK", () => [PhiK.Of(table), PhiK.Of(table, noiseCorrection: false)]);
            report.Add("φK, asymptotic", () => PhiK.Significance(table));
            report.Add("φK, Monte Carlo", () => PhiK.Significance(table, new() { Method = PhiKSignificanceMethod.MonteCarlo, Simulations = 99 }));
            report.Add("φK, hybrid", () => PhiK.Significance(table, new() { Method = PhiKSignificanceMethod.Hybrid, Simulations = 99 }));
            report.Add("outliers", () => PhiK.Outliers(table).Select(cell => cell.Z));
        }

        report.Case("no strata");
        report.Add("Mantel-Haenszel", () => StratifiedTables.CochranMantelHaenszel([]));
        report.Add("Breslow-Day", () => StratifiedTables.BreslowDay([]));
        Assert.Empty(report.Problems);
        Snapshot.Matches(report.Text, "Statistics", "Battery", "tables.txt");
    }

    [Fact]
    public void Shares_that_tell_little_give_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var (successes, trials) in Shares)
        {
            report.Case($"{successes} of {trials}");
            report.Add("Wilson", () => Proportion.Wilson(successes, trials));
            report.Add("Clopper-Pearson", () => Proportion.ClopperPearson(successes, trials));
            report.Add("Agresti-Coull", () => Proportion.AgrestiCoull(successes, trials));
            report.Add("Jeffreys", () => Ends(Proportion.Jeffreys(successes, trials)));
            report.Add("z test against 3 of 9", () => Proportion.ZTest((successes, trials), (3, 9)));
            report.Add("z test against itself", () => Proportion.ZTest((successes, trials), (successes, trials)));
            report.Add("Cohen's h against 3 of 9", () => Proportion.CohenH((successes, trials), (3, 9)));
        }

        Assert.Empty(report.Problems);
        Snapshot.Matches(report.Text, "Statistics", "Battery", "shares.txt");
    }

    [Fact]
    public void Counts_whose_total_is_beyond_a_long_are_refused()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new ContingencyTable(new[,] { { long.MaxValue, 1 } }));

        Assert.StartsWith("The total of all counts must be below 2^63.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(long.MaxValue, new ContingencyTable(new[,] { { long.MaxValue - 1, 1 } }).Total);
    }

    private static double[] Ends(IntervalEstimate interval) => [interval.Value, interval.Lower, interval.Upper];
}
