using System.Diagnostics;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Running;

/// <summary>Runs one notebook in a process of its own.</summary>
/// <remarks>
/// Whatever the cells do (loop, overflow the stack, end the process, fill the memory), the run ends within its limits, the
/// outputs made so far are in the document, and the process is gone with every process it started; only one that a cell cut loose
/// on purpose (<c>setsid</c>) can stay.
/// </remarks>
public sealed class NotebookRunner : IDisposable
{
    /// <summary>Tag of a cell that is not run.</summary>
    public const string SkipTag = "skip-execution";

    /// <summary>Tag of a cell that must fail.</summary>
    public const string RaisesTag = "raises-exception";

    private readonly NotebookDocument _document;
    private readonly RunOptions _options;
    private readonly IRunObserver _observer;
    private readonly OutputCollector _outputs = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly WorkerProcess _worker;
    private readonly List<(NotebookCell Cell, int Index)> _cells;
    private readonly CellRun[] _runs;
    private readonly List<CellEvent> _early = [];

    private NotebookRunner(NotebookDocument document, string path, RunOptions options, IRunObserver observer)
    {
        _document = document;
        _options = options;
        _observer = observer;
        _cells = [.. document.Cells.Select((cell, index) => (cell, index)).Where(item => item.cell.Kind == CellKind.Code)];
        _runs = [.. _cells.Select((item, i) => new CellRun(i + 1, item.Cell.Id, CellTitles.Before(document, item.Index)))];
        _worker = WorkerProcess.Start(path, options);
    }

    /// <summary>Runs a notebook.</summary>
    /// <param name="document">The notebook; a copy is run, this one stays as it is.</param>
    /// <param name="path">Full path of its file: relative paths in cells start from its folder.</param>
    /// <param name="options">Limits and parameters.</param>
    /// <param name="observer">Follows the run.</param>
    /// <param name="cancellation">Cancelling it interrupts the running cell and ends the run.</param>
    /// <returns>How the run ended, with the executed notebook.</returns>
    /// <exception cref="RunUsageException">A parameter is not declared or its value does not fit; nothing was run.</exception>
    public static async Task<RunResult> RunAsync(
        NotebookDocument document, string path, RunOptions options, IRunObserver observer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var copy = document.Clone();
        NotebookParameters.Apply(copy, options.Parameters);
        using var runner = new NotebookRunner(copy, Path.GetFullPath(path), options, observer);
        return await runner.RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends the worker process.</summary>
    public void Dispose() => _worker.Dispose();

    private async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        foreach (var (cell, _) in _cells)
        {
            cell.ExecutionCount = null;
            cell.SetOutputs([]);
        }

        var outcome = await StartAsync(cancellation).ConfigureAwait(false);
        for (var i = 0; i < _cells.Count && outcome == RunOutcome.Succeeded; i++)
        {
            if (_cells[i].Cell.HasTag(SkipTag))
                End(i, CellStatus.Skipped, TimeSpan.Zero, null);
            else
                outcome = await RunCellAsync(i, cancellation).ConfigureAwait(false);
        }

        _outputs.Apply();
        return new RunResult(outcome, _document, _runs, _clock.Elapsed);
    }

    private async Task<RunOutcome> StartAsync(CancellationToken cancellation)
    {
        var (reply, reason) = await NextAsync(_options.StartTimeout, cancellation).ConfigureAwait(false);
        while (reply is WorkerReply.Produced { Event: var warning })
        {
            // What the runtime has to say at its start belongs to the first cell.
            _early.Add(warning);
            (reply, reason) = await NextAsync(_options.StartTimeout - _clock.Elapsed, cancellation).ConfigureAwait(false);
        }

        if (reply is WorkerReply.Ready)
            return RunOutcome.Succeeded;
        if (_cells.Count > 0)
            Begin(0);
        return reason == RunOutcome.Succeeded
            ? Fail(0, RunOutcome.WorkerDied, new CellFailure("WorkerDied", $"The worker process did not start: {_worker.DescribeEnd()}.", [], null))
            : Fail(0, reason, Limit(reason, "the start of the worker process", _options.StartTimeout));
    }

    private async Task<RunOutcome> RunCellAsync(int i, CancellationToken cancellation)
    {
        Begin(i);
        var clock = Stopwatch.StartNew();
        var cell = _cells[i].Cell;
        _worker.Send(new WorkerCommand.RunCell(_runs[i].Ordinal, cell.Language ?? _document.DefaultLanguage, cell.Source) { Request = _runs[i].Ordinal });
        ErrorEvent? error = null;
        while (true)
        {
            var left = _options.CellTimeout - clock.Elapsed;
            var (reply, reason) = await NextAsync(left, cancellation).ConfigureAwait(false);
            switch (reply)
            {
                case WorkerReply.Produced produced:
                    error = produced.Event as ErrorEvent ?? error;
                    Add(i, produced.Event);
                    break;
                case WorkerReply.CellDone done:
                    return Conclude(i, done.Outcome, error, clock.Elapsed);
                case null when reason != RunOutcome.Succeeded:
                    return await InterruptAsync(i, reason, clock).ConfigureAwait(false);
                case null:
                    var died = $"The process running the notebook died in this cell: {_worker.DescribeEnd()}.";
                    return Fail(i, RunOutcome.WorkerDied, new CellFailure("WorkerDied", died, [], null), clock.Elapsed);
            }
        }
    }

    private RunOutcome Conclude(int i, CellOutcome outcome, ErrorEvent? error, TimeSpan duration)
    {
        var raises = _cells[i].Cell.HasTag(RaisesTag);
        if (outcome == CellOutcome.Completed && raises)
        {
            var message = $"The cell is tagged {RaisesTag}, but it raised nothing.";
            return Fail(i, RunOutcome.CellFailed, new CellFailure("NothingRaised", message, [], null), duration);
        }

        if (outcome == CellOutcome.Completed || (outcome == CellOutcome.Failed && raises))
        {
            End(i, CellStatus.Passed, duration, null);
            return RunOutcome.Succeeded;
        }

        // The session has shown the error at the cell already.
        error ??= new ErrorEvent("Interrupted", "The cell was interrupted.", []);
        End(i, CellStatus.Failed, duration, new CellFailure(error.Name, error.Message, error.Traceback, error.Line));
        return RunOutcome.CellFailed;
    }

    // Asks the cell to end, and gives it a moment for its last outputs; the process is killed with the run anyway.
    private async Task<RunOutcome> InterruptAsync(int i, RunOutcome reason, Stopwatch clock)
    {
        _worker.Send(new WorkerCommand.CancelCell { Request = _runs[i].Ordinal });
        var deadline = Stopwatch.StartNew();
        while (await NextAsync(_options.InterruptGrace - deadline.Elapsed, CancellationToken.None).ConfigureAwait(false) is ({ } reply, _)
            && reply is not WorkerReply.CellDone)
        {
            if (reply is WorkerReply.Produced { Event: not ErrorEvent } produced)
                Add(i, produced.Event);
        }

        // Both run down at the same rate: which one was nearer does not depend on when it is asked.
        var whole = _options.NotebookTimeout - _clock.Elapsed < _options.CellTimeout - clock.Elapsed;
        var failure = Limit(reason, whole ? "the whole notebook" : "the cell", whole ? _options.NotebookTimeout : _options.CellTimeout);
        return Fail(i, reason, failure, clock.Elapsed);
    }

    private static CellFailure Limit(RunOutcome reason, string what, TimeSpan limit) => reason == RunOutcome.Cancelled
        ? new CellFailure("Cancelled", "The run was cancelled.", [], null)
        : new CellFailure("TimedOut", FormattableString.Invariant($"Time is up: {what} may take {limit.TotalSeconds:0.#} s."), [], null);

    // Waits for a reply. No reply: the reason says time or cancellation, or Succeeded when the worker is gone.
    private async Task<(WorkerReply? Reply, RunOutcome Reason)> NextAsync(TimeSpan limit, CancellationToken cancellation)
    {
        if (_worker.Replies.TryRead(out var ready))
            return (ready, RunOutcome.Succeeded);
        var left = _options.NotebookTimeout - _clock.Elapsed;
        var wait = left < limit ? left : limit;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        try
        {
            var more = await _worker.Replies.WaitToReadAsync(timeout.Token).ConfigureAwait(false);
            return (more && _worker.Replies.TryRead(out var reply) ? reply : null, RunOutcome.Succeeded);
        }
        catch (OperationCanceledException)
        {
            return (null, cancellation.IsCancellationRequested ? RunOutcome.Cancelled : RunOutcome.TimedOut);
        }
    }

    private void Begin(int i)
    {
        // One number everywhere: in brackets beside the cell, in messages, in reports. A skipped cell leaves a gap.
        _cells[i].Cell.ExecutionCount = _runs[i].Ordinal;
        _outputs.Begin(_cells[i].Cell, _runs[i].Ordinal);
        _observer.CellStarted(_runs[i], _runs.Length);
        foreach (var item in _early)
            Add(i, item);
        _early.Clear();
    }

    private void Add(int i, CellEvent item)
    {
        _outputs.Add(item);
        _observer.CellProduced(_runs[i], item);
    }

    private RunOutcome Fail(int i, RunOutcome outcome, CellFailure failure, TimeSpan duration = default)
    {
        if (_cells.Count == 0)
            return outcome;
        Add(i, new ErrorEvent(failure.Name, failure.Message, [$"{failure.Name}: {failure.Message}"]));
        End(i, CellStatus.Failed, duration, failure);
        return outcome;
    }

    private void End(int i, CellStatus status, TimeSpan duration, CellFailure? failure)
    {
        _runs[i] = _runs[i] with { Status = status, Duration = duration, Failure = failure };
        _observer.CellEnded(_runs[i], _runs.Length);
    }
}
