using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary>Failed cells as GitHub workflow commands, which mark the file in a pull request.</summary>
internal static class GitHubAnnotations
{
    public static void Write(TextWriter output, IReadOnlyList<NotebookRun> runs)
    {
        foreach (var run in runs)
        {
            if (run.Result.FailedCell is not { Failure: { } failure } cell)
                continue;
            var file = Property(Path.GetRelativePath(Directory.GetCurrentDirectory(), run.Path).Replace('\\', '/'));
            var line = failure.Line is { } number ? $" line {number}" : "";
            var title = Property($"{Path.GetFileName(run.Path)} cell {cell.Ordinal}{line}");
            output.WriteLine($"::error file={file},title={title}::{Data($"{failure.Name}: {failure.Message}")}");
        }
    }

    // Escapes of the workflow command format: a value can end neither its command nor its property.
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
