using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Soak;

[Trait("tier", "soak")]
public sealed partial class RunnerSoakTests : IDisposable
{
    private const int Runs = 60;

    private readonly CommandRun _run = new();

    [Fact]
    public async Task Sixty_runs_give_the_same_bytes_and_leave_nothing_behind()
    {
        _run.Notebook("works", CommandRun.Code("var list = Enumerable.Range(0, 100).ToList();"), CommandRun.Code("list.Sum()"));
        _run.Notebook("dies", CommandRun.Code("Environment.Exit(7);"));
        var temporary = TemporaryFiles();
        string? first = null;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Runs; i++)
        {
            Assert.Equal(0, await _run.RunAsync("works"));
            first ??= _run.Report("works");
            Assert.Equal(first, _run.Report("works"));
            Assert.Equal(3, await _run.RunAsync("dies"));
        }

        Assert.Equal(temporary, TemporaryFiles());
        SoakResult.Keep("runner", string.Create(CultureInfo.InvariantCulture, $"""
            # Runner

            {Runs} runs of a notebook that works and {Runs} of one that ends its process, in turn: every report the same bytes, no file left in
            the temporary folder; {clock.Elapsed.TotalSeconds / (2 * Runs):F2} s a run (Debug build).
            """));
    }

    public void Dispose() => _run.Dispose();

    // The worker's own files, and those the runtime keeps for a process.
    private static int TemporaryFiles()
    {
        var own = $"churnlab-{Environment.ProcessId}-";
        return Directory.EnumerateFileSystemEntries(Path.GetTempPath()).Count(path =>
            path.Contains(own, StringComparison.Ordinal)
            || (Path.GetFileName(path) is var name && DiagnosticFile().Match(name) is { Success: true } match
                && !Directory.Exists($"/proc/{match.Groups[1].Value}")));
    }

    [GeneratedRegex(@"^(?:clr-debug-pipe|dotnet-diagnostic)-(\d+)-")]
    private static partial Regex DiagnosticFile();
}
