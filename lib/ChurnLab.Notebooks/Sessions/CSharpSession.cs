using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Notebooks.Sessions.Guarding;
using ChurnLab.Notebooks.Sessions.Language;
using Microsoft.CodeAnalysis.Scripting;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>A C# session: cells run one after the other and see what the ones before them declared.</summary>
/// <remarks>
/// One cell runs at a time, on a thread of the session's own. What the cell writes and shows goes to the sink in order.
/// An interrupt ends it at the next guard point (each turn of a loop, each call of a method or lambda written in a cell), at an await, in
/// library code that watches the ambient token, and in sleeps and waits; compiled code that watches nothing goes on, and makes the
/// cell <see cref="CellOutcome.Stuck"/>. A cell that catches the interrupt and then ends by itself has completed.
/// </remarks>
public sealed partial class CSharpSession : IDisposable
{
    // What a cell awaits mostly ends with its interrupt; the rest (streams, awaitables of a library) is left behind when nothing has
    // moved for this long.
    private static readonly TimeSpan AwaitGrace = TimeSpan.FromSeconds(0.5);

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
        StrayInterrupts.Install();
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
            throw new InvalidOperationException("An earlier cell still runs although it was interrupted: this session cannot run another one.");
        using var output = new CellOutputBuffer(sink, _options.OutputLimit);
        using var raised = new CellInterrupt();
        if (interrupt.IsCancellationRequested)
            raised.Raise();
        var outcome = CellOutcome.Failed;
        _output = output;
        var context = new CellContext(output, raised)
        {
            Ask = _options.Input is { } ask && cell.AllowInput ? (prompt, isPassword) => ask(prompt, isPassword, raised.Token) : null,
        };
        var done = _thread.Start(() => outcome = RunOnThread(cell, context));
        try
        {
            _isStuck = !WaitFor(done, raised, interrupt);
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

    private bool WaitFor(Task done, CellInterrupt raised, CancellationToken interrupt)
    {
        try
        {
            done.Wait(interrupt);
            return true;
        }
        catch (OperationCanceledException)
        {
            raised.Raise();
            return done.Wait(_options.CooperativeGrace, CancellationToken.None) || _thread.Wake(done, _options.StuckGrace);
        }
    }

    private CellOutcome RunOnThread(CellSource cell, CellContext context)
    {
        var (output, interrupt) = (context.Output, context.Interrupt);
        CellContext.Current = context;
        AmbientSlots.Set(output.Emit, interrupt, cell.Page);
        try
        {
            foreach (var part in CellDialect.Split(cell))
            {
                if (part.Language != "csharp")
                    output.Emit(new DisplayEvent(CellDialect.Show(part), CellContext.NewDisplayId()));
                else if (HelpRequest.TryParse(part.Text) is { } help)
                    output.Emit(Language.Help(help));
                else if (RunCSharp(cell with { Text = part.Text }, part.Timed, output, interrupt) is var outcome and not CellOutcome.Completed)
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

    private CellOutcome RunCSharp(CellSource cell, bool timed, CellOutputBuffer output, CancellationToken interrupt)
    {
        var clock = Stopwatch.StartNew();
        var path = _chain.PathOf(cell.Ordinal);
        _cells[path] = cell;
        try
        {
            interrupt.ThrowIfCancellationRequested();
            var (script, diagnostics) = _chain.Compile(cell, interrupt);
            if (CompilationReport.Warnings(diagnostics) is { Length: > 0 } warnings)
                output.Write("stderr", warnings);
            interrupt.ThrowIfCancellationRequested();
            var outcome = Execute(script, path, output, interrupt);
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
            output.Emit(ExceptionReport.Interrupted(null, _cells));
            return CellOutcome.Cancelled;
        }
    }

    private static JsonObject WallTime(TimeSpan elapsed) => new()
    {
        ["text/plain"] = string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalMilliseconds:F1} ms"),
    };

    private CellOutcome Execute(Script<object> script, string path, CellOutputBuffer output, CancellationToken interrupt)
    {
        var (state, failure) = RunToEnd(script);
        if (state is not null)
        {
            // Also after an exception: what the cell has declared until then is there.
            _chain.Keep(state);
            failure = state.Exception ?? failure ?? ShowResult(state, script, path, output);
            if (failure is null && CellContext.Current is not { WasCut: true })
                return CellOutcome.Completed;
        }

        // Whatever an interrupted cell throws (cancelled, aggregated, interrupted waits) is the interrupt.
        if (interrupt.IsCancellationRequested)
        {
            output.Emit(ExceptionReport.Interrupted(failure, _cells));
            return CellOutcome.Cancelled;
        }

        using (CellThread.UserCode())
            output.Emit(ExceptionReport.Create(failure!, _cells));
        return CellOutcome.Failed;
    }

    // No state: the cell awaits something that goes on although the cell was interrupted.
    private (ScriptState<object>? State, Exception? Failure) RunToEnd(Script<object> script)
    {
        using var pump = new CellPump();
        SynchronizationContext.SetSynchronizationContext(pump);
        try
        {
            Task<ScriptState<object>> task;
            using (CellThread.UserCode())
                task = _chain.Start(script);
            return (pump.RunUntil(task, AwaitGrace, CellContext.Current!) ? task.GetAwaiter().GetResult() : null, pump.Failure);
        }
        catch (Exception exception)
        {
            // What a continuation throws (async void, a posted callback) has no task to go to: it is the cell's failure.
            return (null, exception);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    // Showing a value runs the user's code: lazy sequences, properties.
    private static Exception? ShowResult(ScriptState<object> state, Script<object> script, string path, CellOutputBuffer output)
    {
        if (state.ReturnValue is null && !ScriptChain.EndsInValue(script, path))
            return null;
        try
        {
            using (CellThread.UserCode())
                output.Emit(new ResultEvent(GuardedFormat.Run(() => ValueFormatter.ToBundle(state.ReturnValue))));
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
