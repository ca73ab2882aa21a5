using System.Diagnostics;
using System.Runtime;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The thread that runs cells, one after the other, each abortable.</summary>
internal sealed class CellThread : IDisposable
{
    // Analysts' recursive code gets the stack a main thread has on the largest platform, and some more.
    private const int StackSize = 16 * 1024 * 1024;

    private const int Outside = 0;
    private const int Inside = 1;
    private const int Interrupting = 2;

    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _work = new(0);
    private readonly Thread _thread;
    private volatile Action? _next;
    private volatile bool _wasInterrupted;
    private int _region;

    public CellThread()
    {
        _thread = new Thread(Loop, StackSize) { IsBackground = true, Name = "cells" };
        _thread.Start();
    }

    /// <summary>Starts an action on the thread; the previous one must have ended.</summary>
    /// <returns>A task that ends with the action, and as the action ends.</returns>
    public Task Start(Action action)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _next = () =>
        {
            try
            {
                action();
                done.SetResult();
            }
            catch (Exception exception)
            {
                // Whatever it is, it belongs to who started the action; the thread goes on.
                done.SetException(exception);
            }
        };
        _work.Release();
        return done.Task;
    }

    /// <summary>
    /// Runs an action on this thread, called from the action given to <see cref="Start"/>; cancelling the token aborts it wherever it
    /// is, but for <c>finally</c> blocks.
    /// </summary>
    /// <returns>False when the action was aborted.</returns>
    public bool RunAbortable(Action action, CancellationToken abort)
    {
        Volatile.Write(ref _region, Inside);
        try
        {
#pragma warning disable SYSLIB0046 // The only way to stop a tight loop in the same process; the caller replaces the process when it fails.
            ControlledExecution.Run(action, abort);
#pragma warning restore SYSLIB0046
            return true;
        }
        catch (Exception exception) when (exception is OperationCanceledException or ThreadInterruptedException && abort.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            LeaveRegion();
        }
    }

    /// <summary>Aborts the running action and waits for it to end.</summary>
    /// <returns>Whether it ended in time.</returns>
    public bool Abort(Task done, CancellationTokenSource abort, TimeSpan grace)
    {
        // Cancelling blocks until the thread reaches managed code, which a sleeping one does not by itself: the abort
        // reaches loops, the interrupt wakes sleeps and waits (measured on .NET 10: abort alone leaves Thread.Sleep asleep).
        _ = Task.Factory.StartNew(abort.Cancel, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < grace;)
        {
            if (done.Wait(InterruptInterval))
                return true;
            InterruptWait();
        }

        return done.IsCompleted;
    }

    public void Dispose()
    {
        _next = null;
        _work.Release();
    }

    // Only a thread that waits inside the region is interrupted: anywhere else the interrupt would hit the session itself.
    private void InterruptWait()
    {
        if (!_thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin)
            || Interlocked.CompareExchange(ref _region, Interrupting, Inside) != Inside)
        {
            return;
        }

        _wasInterrupted = true;
        _thread.Interrupt();
        Volatile.Write(ref _region, Inside);
    }

    private void LeaveRegion()
    {
        // Spinning, because any wait could be the one an interrupt still under way would end.
        while (Interlocked.CompareExchange(ref _region, Outside, Inside) != Inside)
            Thread.SpinWait(20);
        if (!_wasInterrupted)
            return;
        _wasInterrupted = false;
        try
        {
            // An interrupt that found nothing to end stays pending until the next wait: this one.
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
            // As meant.
        }
    }

    private void Loop()
    {
        while (true)
        {
            _work.Wait();
            if (_next is not { } action)
                return;
            action();
        }
    }
}
