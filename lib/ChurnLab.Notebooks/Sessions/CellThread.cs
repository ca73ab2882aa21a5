using System.Diagnostics;
using System.Runtime;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The thread that runs cells, one after the other, each abortable.</summary>
internal sealed class CellThread : IDisposable
{
    // Analysts' recursive code gets the stack a main thread has on the largest platform, and some more.
    private const int StackSize = 16 * 1024 * 1024;

    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _work = new(0);
    private readonly Thread _thread;
    private volatile Action? _next;

    public CellThread()
    {
        _thread = new Thread(Loop, StackSize) { IsBackground = true, Name = "cells" };
        _thread.Start();
    }

    /// <summary>Starts an action on the thread; the previous one must have ended.</summary>
    /// <returns>A task that ends with the action and never fails.</returns>
    public Task Start(Action action)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _next = () =>
        {
            try
            {
                action();
            }
            finally
            {
                done.SetResult();
            }
        };
        _work.Release();
        return done.Task;
    }

    /// <summary>Runs an action on the calling thread; cancelling the token aborts it wherever it is, but for <c>finally</c> blocks.</summary>
    /// <returns>False when the action was aborted.</returns>
    public static bool RunAbortable(Action action, CancellationToken abort)
    {
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
    }

    /// <summary>Aborts the running action and waits for it to end.</summary>
    /// <returns>Whether it ended in time.</returns>
    public bool Abort(Task done, CancellationTokenSource abort, TimeSpan grace)
    {
        // Cancelling blocks until the thread reaches managed code, which a sleeping one does not by itself: the abort
        // reaches loops, the interrupt wakes sleeps and waits (measured on .NET 10: abort alone leaves Thread.Sleep asleep).
        _ = Task.Run(abort.Cancel);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < grace;)
        {
            if (done.Wait(InterruptInterval))
                return true;
            _thread.Interrupt();
        }

        return done.IsCompleted;
    }

    public void Dispose()
    {
        _next = null;
        _work.Release();
    }

    private void Loop()
    {
        while (true)
        {
            try
            {
                _work.Wait();
            }
            catch (ThreadInterruptedException)
            {
                // An interrupt meant for a cell that ended by itself.
                continue;
            }

            if (_next is not { } action)
                return;
            action();
        }
    }
}
