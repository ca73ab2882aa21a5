using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;

namespace ChurnLab.Benchmarks;

/// <summary>Shapley values of boosting against those of XGBoost, run by run in turn.</summary>
internal static class TreeShapleyComparison
{
    private const int Features = 20;
    private const int MostRuns = 7;
    private const double Seconds = 10;
    private static readonly (string Name, int Depth)[] Models = [("31 leaves", 0), ("31 leaves, depth at most 6", 6)];
    private static readonly (string What, int Rows)[] Work = [("values", 1), ("values", 100), ("values", 1_000), ("values", 10_000), ("interactions", 50)];

    public static string Run()
    {
        var data = LearningData.Of(20_000, Features, 10_000);
        var folder = Directory.CreateTempSubdirectory("churnlab-shapley-").FullName;
        try
        {
            data.Write(folder, "rows");
            using var python = XgboostExplainer.Start(folder);
            var text = new StringBuilder(FormattableString.Invariant($"""
                # Shapley values against XGBoost

                {(python is null ? "No Python here imports XGBoost: it was not measured." : $"Against {python.Version}.")}
                Boosting of 200 trees fitted to 20,000 rows of {Features} features, of the same settings here and there; path-dependent values
                (`pred_contribs`) and interactions (`pred_interactions`) of other rows. Medians of up to {MostRuns} runs that fit {Seconds}
                seconds, in turn, after one of each. Two threads on both sides; times include what each does to its input.
                The last lines explain against 100 background rows, which XGBoost cannot. The error is the largest distance of base value
                and values, added up, from the log odds.

                | model | explained | rows | here, ms | there, ms | times faster | error |
                |---|---|---|---|---|---|---|

                """));
            foreach (var (name, depth) in Models)
                AddModel(text, name, depth, data, python);
            return text.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AddModel(StringBuilder text, string name, int depth, LearningData data, XgboostExplainer? python)
    {
        var settings = new GradientBoostingClassifier { Iterations = 200, MaxLeaves = 31, MaxDepth = depth, MinSamplesLeaf = 1, MinChildWeight = 1 };
        var model = (FittedGradientBoostingClassifier)settings.Fit(data.Train, data.TrainY);
        python?.Fit(depth);
        var explainer = TreeExplainer.Of(model);
        foreach (var (what, rows) in Work)
        {
            var part = First(data.Test, rows);
            Func<ShapleyValues> ours = what == "values" ? () => explainer.Explain(part) : () => explainer.Interactions(part).Values();
            var (here, there) = Measure(() => ours(), python is null ? null : () => python.Explain(what, rows));
            AddLine(text, [name, what, Count(rows), Shown(here * 1e3), Shown(there * 1e3), Shown(there / here), Error(ours(), model.LogOdds(part))]);
        }

        var background = TreeExplainer.Of(model, First(data.Train, 100));
        var thousand = First(data.Test, 1_000);
        var (alone, _) = Measure(() => background.Explain(thousand), null);
        AddLine(text, [name, "against a background", Count(1_000), Shown(alone * 1e3), "", "", Error(background.Explain(thousand), model.LogOdds(thousand))]);
    }

    private static (double Ours, double Theirs) Measure(Action ours, Func<double>? theirs)
    {
        ours();
        var first = theirs?.Invoke() ?? 0;
        var (runs, theirRuns, clock) = (new List<double>(), new List<double>(), Stopwatch.StartNew());
        while (runs.Count == 0 || (runs.Count < MostRuns && clock.Elapsed.TotalSeconds + first < Seconds))
        {
            var start = Stopwatch.GetTimestamp();
            ours();
            runs.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            theirRuns.Add(theirs?.Invoke() ?? double.NaN);
        }

        return (runs.Order().ElementAt(runs.Count / 2), theirRuns.Order().ElementAt(theirRuns.Count / 2));
    }

    private static void AddLine(StringBuilder text, string[] cells)
    {
        var line = "| " + string.Join(" | ", cells) + " |";
        text.AppendLine(line);
        Console.Error.WriteLine(line);
    }

    private static FeatureTable First(FeatureTable x, int rows) => x.Take([.. Enumerable.Range(0, rows)]);

    private static string Error(ShapleyValues values, double[] odds) =>
        odds.Select((value, row) => Math.Abs(value - values.Prediction(row))).Max().ToString("0e0", CultureInfo.InvariantCulture);

    private static string Count(int rows) => rows.ToString("N0", CultureInfo.InvariantCulture);

    private static string Shown(double value) => !double.IsFinite(value) ? ""
        : value >= 100 ? value.ToString("F0", CultureInfo.InvariantCulture) : value.ToString("G3", CultureInfo.InvariantCulture);
}
