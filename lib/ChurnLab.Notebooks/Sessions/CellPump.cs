using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Brings continuations of a cell back to the cell's thread, where an interrupt can wake them.</summary>
/// <remarks>
/// This is not a single-threaded context: while the cell's thread is blocked (<c>task.Result</c> in a cell is legal, as
/// in any console program) continuations move to the thread pool after <see cref="Patience"/>, so nothing deadlocks.
/// </remarks>
internal sealed class CellPump : SynchronizationContext, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(5);

    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Timer _fallback;
    private bool _idle;
    private bool _blocked;
    private bool _ended;

    /// <summary>What a continuation threw after the interrupt, the first of them; null when none did.</summary>
    public Exception? Failure { get; private set; }

    public CellPump() => _fallback = new Timer(static pump => ((CellPump)pump!).MoveToPool(), this, Timeout.Infinite, Timeout.Infinite);

    public override void Post(SendOrPostCallback d, object? state)
    {
        using var region = CellThread.SessionCode();
        lock (_gate)
        {
            if (!_blocked && !_ended)
            {
                _queue.Enqueue((d, state));
                if (_idle)
                    _arrived.Release();
                else if (_queue.Count == 1)
                    _fallback.Change(Patience, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        RunOnPool(d, state);
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>
    /// Runs continuations on the calling thread until the task ends. Once the cell is interrupted, until none has come for as long as the
    /// limit, or for three times as long in all; what they throw then does not keep the task from ending. Before, it is thrown at once.
    /// </summary>
    /// <returns>Whether the task ended.</returns>
    public bool RunUntil(Task task, TimeSpan limit, CellContext cell)
    {
        _ = task.ContinueWith(
            static (_, pump) => ((CellPump)pump!)._arrived.Release(),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        Stopwatch? cancelled = null;
        var moved = TimeSpan.Zero;
        while (!task.IsCompleted)
        {
            if (cell.Interrupt.IsCancellationRequested)
                cancelled ??= Stopwatch.StartNew();
            // A busy machine that is slow to deliver the interrupt, or to run what it sets off, is no sign that the cell will not end.
            if (cancelled is not null && !cell.InterruptIsDelivered)
                moved = cancelled.Elapsed;
            if (cancelled?.Elapsed > 3 * limit)
                break;
            if (TryTake(out var item))
            {
                Run(item.Callback, item.State, cell.Interrupt);
                moved = cancelled?.Elapsed ?? TimeSpan.Zero;
            }
            else if (cancelled?.Elapsed - moved > limit)
            {
                break;
            }
            else
            {
                Wait(limit - (cancelled?.Elapsed - moved), cell.Interrupt);
            }
        }

        return task.IsCompleted;
    }

    /// <summary>Ends the pump: what is queued and what still comes runs on the thread pool, as background work of the cell does.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            _idle = false;
        }

        MoveToPool();
        _fallback.Dispose();
    }

    private void Run(SendOrPostCallback callback, object? state, CancellationToken token)
    {
        try
        {
            using var region = CellThread.UserCode();
            callback(state);
        }
        catch (Exception exception) when (token.IsCancellationRequested)
        {
            Failure ??= exception;
        }
    }

    // Before the token is cancelled there is no limit; afterwards it alone counts.
    private void Wait(TimeSpan? left, CancellationToken token)
    {
        try
        {
            if (left is not { } limit)
                _arrived.Wait(token);
            else if (limit > TimeSpan.Zero)
                _arrived.Wait(limit, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // The caller sees it at the token.
        }
    }

    private void RunOnPool(SendOrPostCallback callback, object? state) => ThreadPool.QueueUserWorkItem(
        work =>
        {
            try
            {
                work.Callback(work.State);
            }
            catch (Exception failure) when (TryReturn(ExceptionDispatchInfo.Capture(failure)))
            {
                // The cell's thread throws it when it takes up its queue again.
            }
        },
        (Callback: callback, State: state),
        preferLocal: false);

    // On the pool a failure would end the process, although it is the cell's.
    private bool TryReturn(ExceptionDispatchInfo failure)
    {
        lock (_gate)
        {
            if (_ended)
                return false;
            _queue.Enqueue((static state => ((ExceptionDispatchInfo)state!).Throw(), failure));
            if (_idle)
                _arrived.Release();
            return true;
        }
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) item)
    {
        lock (_gate)
        {
            _blocked = false;
            _idle = !_queue.TryDequeue(out item);
            return !_idle;
        }
    }

    private void MoveToPool()
    {
        lock (_gate)
        {
            if (_idle && !_ended)
                return;
            _blocked = true;
            while (_queue.TryDequeue(out var item))
                RunOnPool(item.Callback, item.State);
        }
    }
}
