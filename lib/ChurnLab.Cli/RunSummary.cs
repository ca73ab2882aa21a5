using System.Globalization;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary>The last lines of a run: what each notebook gave and where it is.</summary>
internal static class RunSummary
{
    private const int LongestMessage = 500;

    public static void Write(TextWriter output, IReadOnlyList<NotebookRun> runs, string index)
    {
        foreach (var run in runs)
        {
            var seconds = run.Result.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            output.WriteLine($"{Path.GetFileName(run.Path)}: {Describe(run.Result.Outcome)}, {seconds} s -> {Shown(run.ReportPath)}");
            if (run.Result.FailedCell is not { Failure: { } failure } cell)
                continue;
            var line = failure.Line is { } number ? $", line {number}" : "";
            output.WriteLine($"  cell {cell.Ordinal}{line}: {failure.Name}: {Short(failure.Message)}");
        }

        output.WriteLine($"All reports: {Shown(Path.GetFullPath(index))}");
    }

    // The whole message is in the report.
    private static string Short(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";

    private static string Describe(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Succeeded => "ok",
        RunOutcome.CellFailed => "a cell failed",
        RunOutcome.WorkerDied => "its process died",
        RunOutcome.TimedOut => "timed out",
        RunOutcome.Cancelled => "cancelled",
        _ => outcome.ToString(),
    };

    // Short where the file is below the current folder.
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
