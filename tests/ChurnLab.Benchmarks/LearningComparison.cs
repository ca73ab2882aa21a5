using System.Globalization;
using System.Text;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Benchmarks;

/// <summary>Fits and predictions against scikit-learn and XGBoost, on the same data, run by run in turn.</summary>
internal static class LearningComparison
{
    private const int MostRuns = 7;
    private const double Seconds = 4;
    private const double SlowSeconds = 15;
    private const double WarmingSeconds = 1.5;
    private const int MiB = 1 << 20;

    /// <summary>Single estimators on 20 features.</summary>
    public static string Estimators() => Report(
        "Estimators against scikit-learn",
        [1_000, 10_000, 20_000, 100_000],
        features: 20,
        rows => LearningOperation.Estimators.Where(operation => operation.IsMeasuredAt(rows)),
        static rows => Math.Min(rows, 20_000));

    /// <summary>Gradient boosting on up to a million rows of 100 features.</summary>
    public static string Boosting() => Report(
        "Gradient boosting against XGBoost and HistGradientBoosting",
        [1_000, 10_000, 100_000, 1_000_000],
        features: 100,
        static _ => LearningOperation.Boosting,
        static rows => Math.Min(rows, 200_000));

    /// <summary>Gradient boosting where five of fifteen features are categories.</summary>
    public static string Categories() => Report(
        "Gradient boosting of categories",
        [10_000, 100_000],
        "10 numbers and 5 categories of 10 to 1,000 levels",
        static _ => LearningOperation.Categories,
        static rows => LearningData.WithCategories(rows, rows));

    private static string Report(
        string title, int[] sizes, int features, Func<int, IEnumerable<LearningOperation>> operations, Func<int, int> testRows) =>
        Report(title, sizes, $"{features} features", operations, rows => LearningData.Of(rows, features, testRows(rows)));

    private static string Report(
        string title, int[] sizes, string features, Func<int, IEnumerable<LearningOperation>> operations, Func<int, LearningData> make)
    {
        var folder = Directory.CreateTempSubdirectory("churnlab-learning-").FullName;
        try
        {
            using var python = SklearnProcess.Start(folder);
            var text = new StringBuilder($"""
                # {title}

                {(python is null ? "No Python here imports scikit-learn and XGBoost: they were not measured." : $"Against {python.Version}.")}
                Fit and prediction of as many other rows (at most 20,000 of 20 features, 200,000 of 100), medians of up to {MostRuns} runs that fit
                {Seconds} seconds, in turn here and there, after one of each and {WarmingSeconds} seconds of warming here; slow
                ones are run once. Two threads on both sides where they have any (`n_jobs=2`, OpenMP). Times include
                what each does to its input: there a NumPy matrix of float64, here columns of float64.
                Settings are the same or stated; AUC is that of the predicted rows. Memory is the rise of resident memory over fit and
                prediction. The exponent says how the time of a fit grows with rows from the size before.


                """);
            var before = new Dictionary<string, (int Rows, double Seconds)>(StringComparer.Ordinal);
            foreach (var rows in sizes)
            {
                var data = make(rows);
                if (python is not null)
                    data.Write(folder, $"rows{rows}");
                AddHead(text, rows, features);
                foreach (var operation in operations(rows))
                    AddLine(text, operation, Measure(operation, data, python, $"rows{rows}"), rows, before);
            }

            return text.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AddHead(StringBuilder text, int rows, string features) => text.AppendLine()
        .AppendLine(CultureInfo.InvariantCulture, $"## {rows:N0} rows of {features}").AppendLine()
        .AppendLine("| estimator | fit here, ms | there, ms | times faster | prediction here, ms | there, ms | times faster "
            + "| AUC here | AUC there | MiB here | MiB there | exponent |")
        .AppendLine("|---|---|---|---|---|---|---|---|---|---|---|---|");

    private static void AddLine(
        StringBuilder text,
        LearningOperation operation,
        (LearningRun Ours, LearningRun? Theirs) cost,
        int rows,
        Dictionary<string, (int Rows, double Seconds)> before)
    {
        var (ours, theirs) = cost;
        var exponent = before.TryGetValue(operation.Name, out var last)
            ? Math.Log(ours.FitSeconds / last.Seconds) / Math.Log((double)rows / last.Rows)
            : double.NaN;
        before[operation.Name] = (rows, ours.FitSeconds);
        var other = theirs ?? new LearningRun(double.NaN, double.NaN, double.NaN, double.NaN);
        string[] cells =
        [
            operation.Name,
            Shown(ours.FitSeconds * 1e3), Shown(other.FitSeconds * 1e3), Shown(other.FitSeconds / ours.FitSeconds),
            Shown(ours.ScoreSeconds * 1e3), Shown(other.ScoreSeconds * 1e3), Shown(other.ScoreSeconds / ours.ScoreSeconds),
            ours.RocAuc.ToString("F4", CultureInfo.InvariantCulture), other.RocAuc.ToString("F4", CultureInfo.InvariantCulture),
            Shown(ours.Memory / MiB), Shown(other.Memory / MiB), Shown(exponent),
        ];
        var line = "| " + string.Join(" | ", cells) + " |";
        Console.Error.WriteLine(FormattableString.Invariant($"{rows}: {line}"));
        text.AppendLine(line);
    }

    private static (LearningRun Ours, LearningRun? Theirs) Measure(LearningOperation operation, LearningData data, SklearnProcess? python, string name)
    {
        LearningRun first = default;
        var memory = MemoryPeak.Of(() => first = Run(operation.Ours, data));
        var theirs = python?.Run(name, operation.Python);
        var (runs, theirRuns) = (new List<LearningRun>(), new List<LearningRun>());
        var spent = 0.0;
        var isSlow = Math.Max(first.FitSeconds + first.ScoreSeconds, theirs is { } run ? run.FitSeconds + run.ScoreSeconds : 0) > SlowSeconds;
        // The runtime compiles what runs often anew, in the background.
        for (var warming = System.Diagnostics.Stopwatch.StartNew(); !isSlow && warming.Elapsed.TotalSeconds < WarmingSeconds;)
            Run(operation.Ours, data);
        while (!isSlow && runs.Count < MostRuns && spent < Seconds)
        {
            runs.Add(Run(operation.Ours, data));
            spent += runs[^1].FitSeconds + runs[^1].ScoreSeconds;
            if (python is null)
                continue;
            theirRuns.Add(python.Run(name, operation.Python));
            spent += theirRuns[^1].FitSeconds + theirRuns[^1].ScoreSeconds;
        }

        var ours = isSlow ? first : Median(runs);
        return (ours with { Memory = memory }, theirs is null ? null : isSlow ? theirs : Median(theirRuns) with { Memory = theirs.Value.Memory });
    }

    private static LearningRun Run(Classifier classifier, LearningData data)
    {
        GC.Collect();
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var model = classifier.Fit(data.Train, data.TrainY);
        var fitted = System.Diagnostics.Stopwatch.GetTimestamp();
        var scores = model.Score(data.Test);
        var end = System.Diagnostics.Stopwatch.GetTimestamp();
        var rate = (double)System.Diagnostics.Stopwatch.Frequency;
        return new((fitted - start) / rate, (end - fitted) / rate, Metric.RocAuc.Of(data.TestY.Values, scores), double.NaN);
    }

    private static LearningRun Median(List<LearningRun> runs) => new(
        runs.Select(run => run.FitSeconds).Order().ElementAt(runs.Count / 2),
        runs.Select(run => run.ScoreSeconds).Order().ElementAt(runs.Count / 2),
        runs[0].RocAuc,
        runs[0].Memory);

    private static string Shown(double value) => !double.IsFinite(value) ? ""
        : Math.Abs(value) >= 100 ? value.ToString("F0", CultureInfo.InvariantCulture) : value.ToString("G3", CultureInfo.InvariantCulture);
}
