using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports;

namespace ChurnLab.Notebooks.Running;

/// <summary>Runs notebooks and writes, for each, the executed notebook and its report, and an index over all.</summary>
public static class NotebookBatch
{
    /// <summary>Runs the notebooks; one that fails does not keep the others from running.</summary>
    /// <param name="paths">Notebook files.</param>
    /// <param name="options">How to run them and where the results go.</param>
    /// <param name="observer">Follows the runs.</param>
    /// <param name="cancellation">Cancelling it ends every run; what has been computed is written.</param>
    /// <returns>The runs in the order of the paths.</returns>
    /// <exception cref="RunUsageException">A parameter does not fit a notebook, a target would overwrite something; nothing was run.</exception>
    /// <exception cref="NotebookFormatException">A file cannot be read as a notebook; nothing was run.</exception>
    public static async Task<IReadOnlyList<NotebookRun>> RunAsync(
        IReadOnlyList<string> paths, BatchOptions options, IBatchObserver observer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(observer);
        var documents = paths.Select(path => (Path: Path.GetFullPath(path), Document: NotebookFile.Read(path))).ToList();
        var names = Names(documents.Select(item => item.Path));
        foreach (var (path, document) in documents)
        {
            BatchChecks.IsCSharp(path, document);
            BatchChecks.Parameters(path, document, options.Run);
        }

        BatchChecks.Targets(documents.Select(item => item.Path), names, options);
        Directory.CreateDirectory(options.OutputFolder);
        using var slots = new SemaphoreSlim(options.Parallel);
        var runs = await Task.WhenAll(documents.Select(async (item, i) =>
        {
            await slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                var target = Path.Combine(options.OutputFolder, names[i]);
                return await RunOneAsync(item.Path, item.Document, target, (options.Run, observer), cancellation).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
            }
        })).ConfigureAwait(false);
        WriteIndex(runs, options.OutputFolder);
        if (options.JUnitPath is { } junit)
            AtomicFile.Write(junit, JUnitReport.Write(runs));
        return runs;
    }

    private static async Task<NotebookRun> RunOneAsync(
        string path, NotebookDocument document, string target, (RunOptions Options, IBatchObserver Observer) how, CancellationToken cancellation)
    {
        var progress = how.Observer.NotebookStarted(path);
        // Colours need the compiler's workspace layer, which takes about as long to load as the first cells take to run.
        var code = CodeHighlighter.Start(document);
        var result = await NotebookRunner.RunAsync(document, path, how.Options, progress, cancellation).ConfigureAwait(false);
        if (how.Options.Parameters.Count > 0)
            code = CodeHighlighter.Start(result.Document);
        var run = new NotebookRun(path, result, Path.GetFullPath(target + ".html"), Path.GetFullPath(target + ".ipynb"));
        NotebookFile.Write(result.Document, run.ExecutedPath);
        var report = HtmlReport.Render(
            result.Document,
            new ReportOptions { Failure = FailureOf(result), BaseFolder = Path.GetDirectoryName(path) },
            code);
        AtomicFile.Write(run.ReportPath, report);
        how.Observer.NotebookEnded(run);
        return run;
    }

    private static List<string> Names(IEnumerable<string> paths)
    {
        var names = paths.Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
        var twice = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (names.Contains("index", StringComparer.OrdinalIgnoreCase))
            throw new RunUsageException("A notebook named 'index' would write its report over index.html: give it another name.");
        return twice is null
            ? names
            : throw new RunUsageException($"Two notebooks are named '{twice.Key}' and would write the same report: run them into different folders (--out).");
    }

    private static void WriteIndex(IReadOnlyList<NotebookRun> runs, string folder)
    {
        var entries = runs.Select(run => ReportIndexEntry.Of(run.Result.Document, Path.GetFileName(run.ReportPath)) with
        {
            Failure = FailureOf(run.Result),
        });
        AtomicFile.Write(Path.Combine(folder, "index.html"), ReportIndex.Render([.. entries]));
    }

    private static ReportFailure? FailureOf(RunResult result)
    {
        if (result.Outcome == RunOutcome.Succeeded)
            return null;
        var cell = result.FailedCell;
        return new ReportFailure
        {
            Kind = result.Outcome switch
            {
                RunOutcome.TimedOut => ReportFailureKind.TimedOut,
                RunOutcome.Cancelled => ReportFailureKind.Cancelled,
                RunOutcome.WorkerDied => ReportFailureKind.WorkerDied,
                _ => ReportFailureKind.Failed,
            },
            CellId = cell?.Id,
            CellNumber = cell?.Ordinal,
            CellOrdinal = cell is null ? null : PlaceOf(result, cell),
            Headline = cell?.Failure is { } failure ? $"{failure.Name}: {failure.Message}" : "",
        };
    }

    private static int PlaceOf(RunResult result, CellRun cell)
    {
        var codeCells = 0;
        for (var i = 0; i < result.Document.Cells.Count; i++)
        {
            if (result.Document.Cells[i].Kind == CellKind.Code && ++codeCells == cell.Ordinal)
                return i + 1;
        }

        return 1;
    }
}
