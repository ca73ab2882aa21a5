using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;

namespace ChurnLab.Benchmarks;

/// <summary>Shapley values and permutation importance of the tuned neighbours of the e-shop study, here and the usual Python way.</summary>
internal static class ShapleyComparison
{
    private const int Runs = 5;

    private static readonly (string Name, ShapleyExplainer Explainer)[] Explainers =
    [
        ("`PermutationExplainer`, 1 walk per background row", new PermutationExplainer { Walks = 1 }),
        ("`PermutationExplainer`, 2 walks", new PermutationExplainer { Walks = 2 }),
        ("`PermutationExplainer`, 5 walks", new PermutationExplainer { Walks = 5 }),
        ("`PermutationExplainer`, 10 walks", new PermutationExplainer()),
        ("`KernelExplainer`, 64 coalitions", new KernelExplainer { Coalitions = 64 }),
        ("`KernelExplainer`, 256 coalitions", new KernelExplainer { Coalitions = 256 }),
        ("`KernelExplainer`, 512 coalitions", new KernelExplainer { Coalitions = 512 }),
        ("`ExactExplainer`, all coalitions", new ExactExplainer()),
    ];

    public static string Run()
    {
        if (EshopStudy.Open() is not { } study)
            return "# Shapley values of the e-shop's neighbours\n\nNot measured: CHURNLAB_REAL names no folder with the original files.\n";
        var rows = EshopExplained.Of(study);
        using var python = ShapleyProcess.Start(study, rows);
        var model = (FittedPipeline)new Pipeline
        {
            Steps =
            [
                new ColumnTransformer(ColumnGroup.Numbers(new RobustScaler()), ColumnGroup.Categories(new OneHotEncoder())),
                new SelectKBest { K = 14 },
            ],
            Classifier = new KNeighborsClassifier { Neighbors = 44, Weights = NeighborWeights.Distance },
        }.Fit(study.X.Take(rows.Train), study.Y.Take(rows.Train));
        var text = new StringBuilder(Head(python));
        Importance(text, study, rows, (model, python));
        Values(text, study, rows, (model, python));
        return text.ToString();
    }

    private static string Head(ShapleyProcess? python) => $"""
        # Shapley values of the e-shop's neighbours

        The tuned pipeline of the study: robust scaling and one-hot categories, the best 14 of 23 features (10 of 16 columns), 44 neighbours
        weighted by distance, fitted on 972 clients. There: {python?.Version ?? "not measured, no Python with the packages"},
        one process. Here: two threads, the best of {Runs} runs. Seconds are of the clock and,
        behind the stroke, of the processors, which other work on the machine disturbs less.


        """;

    private static void Importance(StringBuilder text, EshopStudy study, EshopExplained rows, (FittedPipeline Model, ShapleyProcess? Python) sides)
    {
        var (x, y, options) = (study.X.Take(rows.Test), study.Y.Take(rows.Test), new PermutationImportanceOptions { Repeats = 30 });
        var (table, here, cpu) = Best(() => PermutationImportance.Of(sides.Model, x, y, options));
        text.Append("## Permutation importance\n\n30 repeats of 16 columns, 324 rows, ROC-AUC.\n\n")
            .Append("| | seconds | times faster | greatest difference of means |\n|---|---|---|---|\n");
        var there = sides.Python?.Run("importance");
        Add(text, "there", there is { } one ? Times(one.Seconds, one.Cpu) : "", "", "");
        var worst = there?.Values.Zip(table.Features, (theirs, ours) => Math.Abs(theirs - ours.Mean)).Max() ?? double.NaN;
        Add(text, "here", Times(here, cpu), Ratio(there, here, cpu), worst.ToString("F4", CultureInfo.InvariantCulture));
    }

    private static void Values(StringBuilder text, EshopStudy study, EshopExplained rows, (FittedPipeline Model, ShapleyProcess? Python) sides)
    {
        var (x, background) = (study.X.Take(rows.Explained), study.X.Take(rows.Background));
        var exact = Flat(new ExactExplainer().Explain(sides.Model, x, background).Values);
        text.Append("\n## Shapley values\n\n50 clients against 100 background rows. The error is the root of the mean squared distance\n")
            .Append("from the exact values over clients and columns; exact values are of all coalitions, which brute force confirms in the tests.\n\n")
            .Append("| | evaluations | seconds | times faster | error |\n|---|---|---|---|---|\n");
        var there = sides.Python?.Run("shapley");
        var all = 1_700_000.ToString("N0", CultureInfo.InvariantCulture);
        if (there is { } theirs)
            Add(text, "there: 10 orders, forwards and backwards", all, Times(theirs.Seconds, theirs.Cpu), "", Error(theirs.Values, exact));
        foreach (var (name, explainer) in Explainers)
        {
            var (result, here, cpu) = Best(() => explainer.Explain(sides.Model, x, background));
            var evaluations = result.Convergence.Points[^1].Evaluations.ToString("N0", CultureInfo.InvariantCulture);
            Add(text, name, evaluations, Times(here, cpu), Ratio(there, here, cpu), result.Values.IsEstimate ? Error(Flat(result.Values), exact) : "0");
        }
    }

    private static void Add(StringBuilder text, params string[] cells)
    {
        var line = "| " + string.Join(" | ", cells) + " |";
        text.AppendLine(line);
        Console.Error.WriteLine(line);
    }

    private static (T Result, double Seconds, double Cpu) Best<T>(Func<T> run)
    {
        var (result, seconds, cpu) = (run(), double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < Runs; i++)
        {
            var (clock, begun) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            result = run();
            (seconds, cpu) = (Math.Min(seconds, clock.Elapsed.TotalSeconds), Math.Min(cpu, (Environment.CpuUsage.TotalTime - begun).TotalSeconds));
        }

        return (result, seconds, cpu);
    }

    private static double[] Flat(ShapleyValues values) => [.. Enumerable.Range(0, values.Count).SelectMany(row => values.Of(row).ToArray())];

    private static string Error(double[] values, double[] exact) =>
        Math.Sqrt(values.Zip(exact, (one, other) => (one - other) * (one - other)).Average()).ToString("F5", CultureInfo.InvariantCulture);

    private static string Times(double seconds, double cpu) => string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} / {cpu:F3}");

    private static string Ratio((double Seconds, double Cpu, double[] Values)? there, double here, double cpu) =>
        there is { } one ? string.Create(CultureInfo.InvariantCulture, $"{one.Seconds / here:F0} / {one.Cpu / cpu:F0}") : "";
}
