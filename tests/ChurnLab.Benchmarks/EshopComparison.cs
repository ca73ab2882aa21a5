using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Benchmarks;

/// <summary>The whole e-shop study against its Python peer, and its model on the folds and the split of the reference.</summary>
internal static class EshopComparison
{
    private const int Runs = 3;

    public static string Run()
    {
        var real = Environment.GetEnvironmentVariable("CHURNLAB_REAL");
        if (EshopStudy.Open() is not { } study || real is null)
            return "# The e-shop study\n\nNot measured: CHURNLAB_REAL names no folder with the original files.\n";
        var text = new StringBuilder("# The e-shop study\n\n");
        Speed(text, real);
        Nested(text, study);
        HoldOut(text, study, real);
        return text.ToString();
    }

    private static void Speed(StringBuilder text, string real)
    {
        var ours = Enumerable.Range(0, Runs).Select(_ => Ours(real)).MinBy(run => run.Seconds)!;
        var theirs = Theirs(real);
        text.Append(CultureInfo.InvariantCulture, $"""
            ## From the start of the process to the segments

            The work units of the peer: four files, tests, associations, a search of 100 trials by 5 folds, a bootstrap of 1,000, 480 permuted
            predictions, 1.7 million rows for Shapley values. Here: a process of two threads, the best of {Runs}; there: one process.

            | stage | seconds here |
            |---|---|

            """);
        foreach (var (stage, seconds) in ours.Stages.Where(stage => !stage.Name.StartsWith("ROC", StringComparison.Ordinal)))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {stage} | {seconds:F2} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| **whole process** (processor {ours.Cpu:F1}) | **{ours.Seconds:F2}** |\n");
        foreach (var (name, value) in ours.Stages.Where(stage => stage.Name.StartsWith("ROC", StringComparison.Ordinal)))
            text.AppendLine(CultureInfo.InvariantCulture, $"{name}: {value:F4}.");
        text.AppendLine(theirs is { } seconds2
            ? string.Create(CultureInfo.InvariantCulture, $"\nPython: {seconds2:F1} s, {seconds2 / ours.Seconds:F1} times as long.\n")
            : "\nPython: not measured, the peer is not beside the files.\n");
    }

    private static void Nested(StringBuilder text, EshopStudy study)
    {
        var folds = study.NestedFolds();
        var reference = study.Reference("nested_folds.json").GetProperty("scikit_learn_1_2_1").GetProperty("KNN").GetProperty("auc_by_outer_split");
        double[] neighbours = [.. reference.EnumerateArray().Select(item => item.GetDouble())];
        text.Append("## Families of the study on the 25 given folds\n\n| family | ROC-AUC | against scikit-learn's KNN | interval |\n|---|---|---|---|\n");
        foreach (var family in EshopFamilies.All)
        {
            var result = new NestedCrossValidation { Candidates = family.Candidates }.Score(study.X, study.Y, folds).Outer;
            var gain = CorrectedTTest.Of([.. result.Scores.Zip(neighbours, (one, other) => one - other)], trainRows: 4, testRows: 1);
            var interval = string.Create(CultureInfo.InvariantCulture, $"{gain.Lower:+0.0000;-0.0000} to {gain.Upper:+0.0000;-0.0000}");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {family.Name} | {result.Mean:F4} | {gain.Value:+0.0000;-0.0000} | {interval} |");
        }
    }

    private static void HoldOut(StringBuilder text, EshopStudy study, string real)
    {
        var test = study.Reference("split.json").GetProperty("test_ids").EnumerateArray().Select(id => id.GetInt64()).ToHashSet();
        var done = ChurnLab.Studies.Eshop.EshopStudy.Of(EshopData.Load(real).Clients, new EshopStudyOptions { TestIds = test });
        var cell = done.Grid.First;
        text.AppendLine(CultureInfo.InvariantCulture, $"""

            ## The given split, scored once

            Chosen on the 972 training clients: {done.Comparison.Best}. Test part (324 clients): ROC-AUC {done.Test.Area}.
            High risk and high profit, out of fold: {cell.Size} clients ({(double)cell.Size / done.Features.Rows:P1} of all),
            {cell.Rate.Value:P1} declining ({cell.Rate.Lower:P1} to {cell.Rate.Upper:P1}).
            """);
    }

    private static (double Seconds, double Cpu, IReadOnlyList<(string Name, double Seconds)> Stages) Ours(string real)
    {
        var clock = Stopwatch.StartNew();
        using var process = Started("dotnet", typeof(EshopComparison).Assembly.Location, EshopWorkload.Verb, real);
        var stages = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)))
            .ToList();
        process.WaitForExit();
        var seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? (seconds, stages[^1].Item2, stages[..^1])
            : throw new InvalidOperationException($"The workload ended with exit code {process.ExitCode}.");
    }

    private static double? Theirs(string real)
    {
        var script = Path.GetFullPath(Path.Combine(real, "..", "peers", "peer_eshop.py"));
        if (!File.Exists(script))
            return null;
        using var process = Started("/usr/bin/python3", script, "--data", Path.Combine(real, "eshop") + Path.DirectorySeparatorChar);
        using var json = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return json.RootElement.GetProperty("seconds").GetProperty("total").GetDouble();
    }

    private static Process Started(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
}
