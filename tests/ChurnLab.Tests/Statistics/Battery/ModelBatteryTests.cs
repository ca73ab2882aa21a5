using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>What models, corrections and segmentations make of data that tell little.</summary>
public sealed class ModelBatteryTests
{
    private static readonly double[] Outcome = [0, 1, 0, 1, 1, 0, 1, 0];

    private static readonly (string Name, double[] Values)[] Columns =
    [
        ("values", [1, 2, 3, 4, 5, 4, 2, 3]),
        ("a constant", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]),
        ("all missing", [.. Enumerable.Repeat(double.NaN, 8)]),
        ("one row left", [1, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN]),
        ("one class left", [1, double.NaN, 3, double.NaN, double.NaN, 4, double.NaN, 3]),
        ("an infinite value", [1, 2, 3, double.PositiveInfinity, 5, 4, 2, 3]),
        ("greatest numbers", [1.7e308, -1.7e308, 3, 4, 1.7e308, 4, 2, 3]),
        ("large squares", [1e200, 2e200, 3e200, 4e200, 5e200, 4e200, 2e200, 3e200]),
        ("small squares", [1e-200, 2e-200, 3e-200, 4e-200, 5e-200, 4e-200, 2e-200, 3e-200]),
        ("small values", [1e-9, 2e-9, 3e-9, 4e-9, 5e-9, 4e-9, 2e-9, 3e-9]),
        ("the outcome itself", Outcome),
        ("nearly the outcome", [0, 1, 0, 1, 1, 0, 2, -1]),
        ("far from 0", [1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4, 1e9 + 5, 1e9 + 4, 1e9 + 2, 1e9 + 3]),
    ];

    [Fact]
    public void Models_of_columns_that_tell_little_give_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var (name, values) in Columns)
        {
            report.Case(name);
            report.Add("Wald", () => LogisticRegression.Fit(Outcome, [new("x", values)])["x"].Wald);
            report.Add("likelihood ratio", () => LogisticRegression.Fit(Outcome, [new("x", values)]).LikelihoodRatio);
            report.Add("with itself", () => LogisticRegression.Fit(Outcome, [new("x", values), new("y", values)])["x"].Wald);
            report.Add("inflation", () => Collinearity.VarianceInflation([new("x", values), new("y", new double[] { 2, 1, 4, 3, 6, 5, 8, 8 })]));
            report.Add("φK with the outcome", () => Entries(PhiKColumn.Interval("x", values, new() { Bins = 3 })));
            report.Add("φK of levels with the outcome", () => Entries(PhiKColumn.Ordinal("x", values, missingIsLevel: true)));
        }

        report.Case("outcomes");
        report.Add("one class", () => LogisticRegression.Fit([1, 1, 1], [new("x", new double[] { 1, 2, 3 })])["x"].Wald);
        report.Add("no rows", () => LogisticRegression.Fit([], [new("x", Array.Empty<double>())])["x"].Wald);
        report.Add("no columns", () => LogisticRegression.Fit([0, 1, 1], [])["x"].Wald);
        report.Add("not 0 or 1", () => LogisticRegression.Fit([0, 1, 0.5], [new("x", new double[] { 1, 2, 3 })])["x"].Wald);
        Matches(report, "models.txt");
    }

    [Fact]
    public void Corrections_and_runs_of_what_tells_little_give_what_is_written_down()
    {
        var report = new BatteryReport();
        foreach (var method in Enum.GetValues<MultiplicityMethod>())
        {
            report.Case(method.ToString());
            report.Add("none", () => MultipleTesting.Adjust([], method));
            report.Add("missing only", () => MultipleTesting.Adjust([double.NaN], method));
            report.Add("one", () => MultipleTesting.Adjust([0.3], method));
            report.Add("0, 1, missing, least", () => MultipleTesting.Adjust([0, 1, double.NaN, 5e-324], method));
            report.Add("above 1", () => MultipleTesting.Adjust([1.5], method));
            report.Add("equal", () => MultipleTesting.Adjust([0.02, 0.02, 0.02], method));
        }

        report.Case("rates");
        report.Add("no groups", () => Runs([], []));
        report.Add("no trials", () => Runs([0, 0, 0], [0, 0, 0]));
        report.Add("too few trials", () => Runs([3, 3], [0, 3]));
        report.Add("one group", () => Runs([100], [50]));
        report.Add("one rate", () => Runs([100, 100, 100], [50, 50, 50]));
        report.Add("one rate of 0", () => Runs([100, 100, 100], [0, 0, 0]));
        report.Add("one group apart", () => Runs([100, 100, 100], [0, 100, 0]));
        report.Add("huge counts", () => Runs([1L << 60, 1L << 59, 1L << 60], [1L << 50, 1L << 58, 1L << 50]));
        report.Add("counts beyond a long", () => Runs([long.MaxValue, long.MaxValue], [0, 0]));
        report.Add("more successes than trials", () => Runs([1], [2]));
        Matches(report, "corrections-and-runs.txt");
    }

    private static double[] Entries(PhiKColumn column)
    {
        var outcome = PhiKColumn.Ordinal("outcome", Outcome);
        var matrix = PhiKMatrix.Of([column, outcome]);
        return matrix.Columns.Count < 2 ? [double.NaN] : [matrix[0, 1], matrix.Significance(0, 1), matrix.CramersV(0, 1)];
    }

    private static double[] Runs(long[] trials, long[] successes) =>
        [.. RateSegmentation.Find(trials, successes).SelectMany(run => new[] { run.First, run.Last, run.Rate, run.PValue })];

    private static void Matches(BatteryReport report, string file)
    {
        Assert.Empty(report.Problems);
        Snapshot.Matches(report.Text, "Statistics", "Battery", file);
    }
}
