using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Tuning;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Benchmarks;

/// <summary>The search of the e-shop study, 100 trials of four families on five folds, against Optuna and scikit-learn.</summary>
internal static class SearchComparison
{
    private const int Trials = 100;
    private const int Seeds = 20;
    private const int TimedSeeds = 3;

    public static string Run()
    {
        const string title = "# The e-shop search against Optuna";
        if (EshopStudy.Open() is not { } study)
            return $"{title}\n\nNot measured: CHURNLAB_REAL names no folder with the original files.\n";
        var (x, y, folds) = Training(study);
        var file = Path.Combine(Path.GetTempPath(), $"churnlab-search-{Environment.ProcessId}.json");
        try
        {
            WriteRows(file, x, y, folds);
            using var optuna = OptunaProcess.Start(file);
            return optuna is null ? $"{title}\n\nNot measured: no Python here imports Optuna and scikit-learn.\n" : Report(title, (x, y, folds), optuna);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Report(string title, (FeatureTable X, Target Y, IReadOnlyList<Fold> Folds) data, OptunaProcess optuna)
    {
        Searched(data, 0);
        var text = new StringBuilder($"""
            {title}

            Against {optuna.Version}, one process there, both cores here. Same rows (972 clients of the fixed split), folds, spaces and number of
            trials ({Trials}, 500 fits of a pipeline). Times are of the first {TimedSeeds} seeds, in turn; the first search here warms and is not counted.

            | seed | best here | best there | seconds here | seconds there | times faster |
            |---|---|---|---|---|---|

            """);
        var differences = new double[Seeds];
        var trials = new List<JsonElement>();
        foreach (var seed in Enumerable.Range(1, Seeds))
        {
            var clock = Stopwatch.StartNew();
            var ours = Searched(data, seed);
            var seconds = clock.Elapsed.TotalSeconds;
            var theirs = optuna.Search(seed, Trials);
            var (best, other) = (theirs.GetProperty("best").GetDouble(), theirs.GetProperty("seconds").GetDouble());
            differences[seed - 1] = ours - best;
            if (seed <= TimedSeeds)
                trials.Add(theirs);
            Line(text, $"| {seed} | {ours:F5} | {best:F5} | {seconds:F2} | {other:F2} | {other / seconds:F1} |");
        }

        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (Seeds - 1) / Seeds);
        Line(text, $"\nMean difference of the best over {Seeds} seeds: {mean:+0.00000;-0.00000}, paired standard error {error:F5}.\n");
        Replay(text, data, optuna, trials);
        return text.ToString();
    }

    // The very pipelines that Optuna tried, so that both fit the same 500.
    private static void Replay(
        StringBuilder text, (FeatureTable X, Target Y, IReadOnlyList<Fold> Folds) data, OptunaProcess optuna, List<JsonElement> searches)
    {
        text.AppendLine("""
            The same pipelines fitted by both: those that Optuna tried with a seed, one by one.

            | seed | seconds here | seconds there | times faster | largest difference of AUC | mean difference |
            |---|---|---|---|---|---|
            """);
        foreach (var (place, search) in searches.Index())
        {
            var theirs = optuna.Replay(search.GetProperty("trials"));
            var pipelines = search.GetProperty("trials").EnumerateArray().Select(trial => SearchSpace.Of(Trial.Fixed(Parameters(trial)))).ToArray();
            var clock = Stopwatch.StartNew();
            double[] values = [.. pipelines.Select(pipeline => CrossValidation.Score(pipeline, data.X, data.Y, data.Folds, Metric.RocAuc).Mean)];
            var seconds = clock.Elapsed.TotalSeconds;
            var other = theirs.GetProperty("seconds").GetDouble();
            var differences = values.Zip(theirs.GetProperty("values").EnumerateArray(), (ours, value) => ours - value.GetDouble()).ToArray();
            var (largest, mean) = (differences.Max(Math.Abs), differences.Average());
            Line(text, $"| {place + 1} | {seconds:F2} | {other:F2} | {other / seconds:F1} | {largest:F4} | {mean:+0.00000;-0.00000;0} |");
        }
    }

    private static double Searched((FeatureTable X, Target Y, IReadOnlyList<Fold> Folds) data, int seed) =>
        new CrossValidatedSearch { Trials = Trials, Study = new StudyOptions { Seed = seed } }
            .Run(SearchSpace.Of, data.X, data.Y, data.Folds).Study.Best.Value;

    private static Dictionary<string, object> Parameters(JsonElement trial) => trial.EnumerateObject().ToDictionary(
        item => item.Name,
        item => item.Value.ValueKind == JsonValueKind.String ? (object)item.Value.GetString()! : item.Value.GetDouble(),
        StringComparer.Ordinal);

    private static (FeatureTable X, Target Y, IReadOnlyList<Fold> Folds) Training(EshopStudy study)
    {
        var split = study.Reference("split.json");
        var place = study.Ids.Index().ToDictionary(item => item.Item, item => item.Index);
        int[] rows = [.. split.GetProperty("train_ids").EnumerateArray().Select(id => place[id.GetInt32()])];
        int[] folds = [.. split.GetProperty("train_folds").EnumerateArray().Select(fold => fold.GetInt32())];
        return (study.X.Take(rows), study.Y.Take(rows), Folds.Explicit(folds));
    }

    private static void WriteRows(string file, FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        var numbers = new int[x.Rows];
        foreach (var (number, fold) in folds.Index())
        {
            foreach (var row in fold.Test)
                numbers[row] = number;
        }

        var document = new JsonObject
        {
            ["numeric"] = new JsonArray([.. x.Columns.OfType<NumberFeature>().Select(column => JsonSerializer.SerializeToNode(column.Values.ToArray()))]),
            ["categories"] = new JsonArray([.. x.Columns.OfType<CategoryFeature>().Select(Texts)]),
            ["y"] = JsonSerializer.SerializeToNode(y.Values.ToArray()),
            ["folds"] = JsonSerializer.SerializeToNode(numbers),
        };
        File.WriteAllText(file, document.ToJsonString());
    }

    private static JsonNode? Texts(CategoryFeature column) =>
        JsonSerializer.SerializeToNode(column.Codes.ToArray().Select(code => column.Levels[code]));

    private static void Line(StringBuilder text, FormattableString line)
    {
        var written = FormattableString.Invariant(line);
        text.AppendLine(written);
        Console.Error.WriteLine(written);
    }
}
