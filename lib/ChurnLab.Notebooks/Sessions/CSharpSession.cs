using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Notebooks.Sessions.Language;
using Microsoft.CodeAnalysis.Scripting;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>A C# session: cells run one after the other and see what the ones before them declared.</summary>
/// <remarks>
/// One cell runs at a time, on a thread of the session's own. What the cell writes and shows goes to the sink in order.
/// An interrupt first cancels the ambient token, then aborts the cell's thread; see <see cref="CellOutcome"/>.
/// </remarks>
public sealed partial class CSharpSession : IDisposable
{
    private readonly SessionOptions _options;
    private readonly ScriptChain _chain;
    private readonly CellThread _thread = new();
    private readonly Dictionary<string, CellSource> _cells = new(StringComparer.Ordinal);
    private bool _isStuck;
    private CellOutputBuffer? _output;

    /// <summary>Prepares a session; the first cell pays for the compiler unless <see cref="WarmUp"/> was called.</summary>
    /// <param name="options">Where the cells belong to, and limits.</param>
    public CSharpSession(SessionOptions? options = null)
    {
        _options = options ?? new SessionOptions();
        _chain = new ScriptChain(_options.DocumentPath);
        CellConsole.Install();
    }

    /// <summary>Compiles and runs an empty cell, so that the compiler is loaded when the first real one comes.</summary>
    public void WarmUp() => Run(new CellSource(0, "1"), static _ => { }, CancellationToken.None);

    /// <summary>Runs a cell to its end.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="sink">Receives what the cell produces, in order, one event at a time, from any thread.</param>
    /// <param name="interrupt">Cancelling it interrupts the cell.</param>
    /// <returns>How the cell ended. After <see cref="CellOutcome.Stuck"/> the session cannot be used again.</returns>
    /// <exception cref="InvalidOperationException">An earlier cell ended as <see cref="CellOutcome.Stuck"/>.</exception>
    public CellOutcome Run(CellSource cell, Action<CellEvent> sink, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(sink);
        if (_isStuck)
            throw new InvalidOperationException("An earlier cell still runs although it was aborted: this session cannot run another one.");
        using var output = new CellOutputBuffer(sink, _options.OutputLimit);
        // Not disposed: an abort that comes late may still be using it.
        var abort = new CancellationTokenSource();
        var outcome = CellOutcome.Failed;
        _output = output;
        var done = _thread.Start(() => outcome = RunOnThread(cell, output, interrupt, abort.Token));
        try
        {
            _isStuck = !WaitFor(done, abort, interrupt);
            return _isStuck ? CellOutcome.Stuck : outcome;
        }
        catch (AggregateException exception)
        {
            output.Emit(ExceptionReport.Create(exception.InnerException!, _cells));
            return CellOutcome.Failed;
        }
    }

    /// <summary>Passes on at once what the running cell has written so far.</summary>
    public void Flush() => _output?.Flush();

    /// <summary>Ends the session's thread once it is idle.</summary>
    public void Dispose()
    {
        _thread.Dispose();
        _language?.Dispose();
        _chain.Dispose();
    }

    private bool WaitFor(Task done, CancellationTokenSource abort, CancellationToken interrupt)
    {
        try
        {
            done.Wait(interrupt);
            return true;
        }
        catch (OperationCanceledException)
        {
            return done.Wait(_options.CooperativeGrace, CancellationToken.None) || _thread.Abort(done, abort, _options.AbortGrace);
        }
    }

    private CellOutcome RunOnThread(CellSource cell, CellOutputBuffer output, CancellationToken interrupt, CancellationToken abort)
    {
        CellContext.Current = new CellContext(output);
        AmbientSlots.Set(output.Emit, interrupt);
        try
        {
            foreach (var part in CellDialect.Split(cell))
            {
                if (part.Language != "csharp")
                    output.Emit(new DisplayEvent(CellDialect.Show(part), CellContext.NewDisplayId()));
                else if (HelpRequest.TryParse(part.Text) is { } help)
                    output.Emit(Language.Help(help));
                else if (RunCSharp(cell with { Text = part.Text }, part.Timed, output, (interrupt, abort)) is var outcome and not CellOutcome.Completed)
                    return outcome;
            }

            return CellOutcome.Completed;
        }
        catch (CellDialectException exception)
        {
            output.Emit(CompilationReport.Error(cell, exception.Message, exception.Line));
            return CellOutcome.Failed;
        }
    }

    private CellOutcome RunCSharp(CellSource cell, bool timed, CellOutputBuffer output, (CancellationToken Interrupt, CancellationToken Abort) tokens)
    {
        var clock = Stopwatch.StartNew();
        var path = _chain.PathOf(cell.Ordinal);
        _cells[path] = cell;
        try
        {
            var script = _chain.Compile(cell, tokens.Interrupt);
            if (CompilationReport.Warnings(script.Compile(tokens.Interrupt)) is { Length: > 0 } warnings)
                output.Write("stderr", warnings);
            var outcome = Execute(script, path, output, tokens.Interrupt, tokens.Abort);
            if (timed)
                output.Emit(new DisplayEvent(WallTime(clock.Elapsed), CellContext.NewDisplayId()));
            return outcome;
        }
        catch (CompilationErrorException exception)
        {
            output.Emit(CompilationReport.Error(cell, path, exception.Diagnostics));
            return CellOutcome.Failed;
        }
        catch (ScriptReferenceException exception)
        {
            output.Emit(CompilationReport.Error(cell, exception.Message, exception.Line));
            return CellOutcome.Failed;
        }
        catch (OperationCanceledException)
        {
            return Interrupted(output);
        }
    }

    private static JsonObject WallTime(TimeSpan elapsed) => new()
    {
        ["text/plain"] = string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalMilliseconds:F1} ms"),
    };

    private CellOutcome Execute(Script<object> script, string path, CellOutputBuffer output, CancellationToken interrupt, CancellationToken abort)
    {
        ScriptState<object>? state = null;
        Exception? failure = null;
        var ended = _thread.RunAbortable(
            () =>
            {
                using var pump = new CellPump();
                SynchronizationContext.SetSynchronizationContext(pump);
                var task = _chain.Start(script);
                failure = Pump(pump, task, interrupt);
                if (failure is not null || !task.IsCompleted)
                    return;
                state = task.GetAwaiter().GetResult();
                failure = state.Exception ?? ShowResult(state, script, path, output);
            },
            abort);
        SynchronizationContext.SetSynchronizationContext(null);
        if (state is not null)
            _chain.Keep(state);
        if (!ended || (state is null && failure is null))
            return Interrupted(output);
        if (failure is null)
            return CellOutcome.Completed;
        // Whatever an interrupted cell throws (cancelled, aggregated, interrupted waits) is the interrupt.
        if (interrupt.IsCancellationRequested)
            return Interrupted(output);
        output.Emit(ExceptionReport.Create(failure, _cells));
        return CellOutcome.Failed;
    }

    // What a continuation throws (async void, a posted callback) has no task to go to: it is the cell's failure.
    private static Exception? Pump(CellPump pump, Task task, CancellationToken interrupt)
    {
        try
        {
            pump.RunUntil(task, interrupt);
            return null;
        }
        catch (Exception exception) when (exception is not ThreadAbortException)
        {
            return exception;
        }
    }

    // Showing a value runs the user's code (lazy sequences, properties), so it happens inside the abortable region.
    private static Exception? ShowResult(ScriptState<object> state, Script<object> script, string path, CellOutputBuffer output)
    {
        if (state.ReturnValue is null && !ScriptChain.EndsInValue(script, path))
            return null;
        try
        {
            output.Emit(new ResultEvent(ValueFormatter.ToBundle(state.ReturnValue)));
            return null;
        }
        catch (Exception exception) when (exception is not ThreadAbortException)
        {
            return exception;
        }
    }

    private static CellOutcome Interrupted(CellOutputBuffer output)
    {
        output.Emit(new ErrorEvent("Interrupted", "The cell was interrupted.", ["The cell was interrupted."]));
        return CellOutcome.Cancelled;
    }
}
