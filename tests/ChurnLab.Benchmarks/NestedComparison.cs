using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Benchmarks;

/// <summary>Families of models on the original e-shop files, nested, on the folds and spaces on which scikit-learn was scored.</summary>
internal static class NestedComparison
{
    public static string Run()
    {
        if (EshopStudy.Open() is not { } study)
            return "# Nested cross-validation on the e-shop files\n\nNot measured: CHURNLAB_REAL names no folder with the original files.\n";
        var reference = study.Reference("nested_folds.json").GetProperty("scikit_learn_1_2_1");
        var folds = study.NestedFolds();
        var neighbours = reference.GetProperty("KNN").GetProperty("auc_by_outer_split").EnumerateArray().Select(item => item.GetDouble()).ToArray();
        var text = new StringBuilder("""
            # Nested cross-validation on the e-shop files

            ROC-AUC of 25 outer folds (5 repeats of 5, 1,296 clients), settings chosen by 5 inner folds within each; folds and spaces are
            those on which scikit-learn 1.2.1 was scored. Differences are paired by outer fold; the interval is that of the corrected t test of
            repeated cross-validation (Nadeau and Bengio), 95 %.

            | family | here | scikit-learn | difference | against its KNN | interval | sd of folds | optimism | seconds |
            |---|---|---|---|---|---|---|---|---|

            """);
        foreach (var family in NestedFamily.All)
        {
            var clock = Stopwatch.StartNew();
            var result = new NestedCrossValidation { Candidates = family.Candidates }.Score(study.X, study.Y, folds);
            var scores = result.Outer.Scores;
            var theirs = family.Reference is { } name ? reference.GetProperty(name).GetProperty("mean").GetDouble() : double.NaN;
            var gain = CorrectedTTest.Of([.. scores.Zip(neighbours, (one, other) => one - other)], trainRows: 4, testRows: 1);
            string[] cells =
            [
                family.Name, Shown(result.Outer.Mean), Shown(theirs), Signed(result.Outer.Mean - theirs), Signed(gain.Value),
                $"{Signed(gain.Lower)} to {Signed(gain.Upper)}", Shown(result.Outer.StandardDeviation), Shown(result.Optimism),
                clock.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture),
            ];
            var line = "| " + string.Join(" | ", cells) + " |";
            text.AppendLine(line);
            Console.Error.WriteLine(line);
        }

        return text.ToString();
    }

    private static string Shown(double value) => double.IsNaN(value) ? "" : value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Signed(double value) =>
        double.IsNaN(value) ? "" : Math.Abs(value) < 0.00005 ? "0" : value.ToString("+0.0000;-0.0000", CultureInfo.InvariantCulture);
}
