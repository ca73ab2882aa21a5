using System.Diagnostics;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The thread that runs cells, one after the other.</summary>
internal sealed class CellThread : IDisposable
{
    // Analysts' recursive code gets the stack a main thread has on the largest platform, and some more.
    private const int StackSize = 16 * 1024 * 1024;

    private const int Outside = 0;
    private const int Inside = 1;
    private const int Waking = 2;

    private static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(20);

    [ThreadStatic]
    private static CellThread? _current;

    private readonly SemaphoreSlim _work = new(0);
    private readonly Thread _thread;
    private volatile Action? _next;
    private volatile bool _wasWoken;
    private int _region;

    public CellThread()
    {
        _thread = new Thread(Loop, StackSize) { IsBackground = true, Name = "cells" };
        _thread.Start();
    }

    /// <summary>Marks what follows as the user's code: an interrupt may end its waits. Does nothing on other threads.</summary>
    public static Region UserCode() => new(_current, Inside);

    /// <summary>
    /// Marks what follows as the session's own code, called from the user's: its waits are not ended. Does nothing on other threads.
    /// </summary>
    public static Region SessionCode() => new(_current, Outside);

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

    /// <summary>Ends the waits and sleeps of the user's code, one after the other, until the running action has ended.</summary>
    /// <returns>Whether it ended in time.</returns>
    public bool Wake(Task done, TimeSpan limit)
    {
        var waited = false;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < limit;)
        {
            if (done.Wait(WakeInterval))
                return true;
            // Seen waiting twice, because a lock that is merely busy for a moment is better left alone: an exception in a
            // static constructor or a lazy value of a library stays for ever.
            var waits = _thread.ThreadState.HasFlag(System.Threading.ThreadState.WaitSleepJoin);
            if (waits && waited)
                EndWait();
            waited = waits;
        }

        return done.IsCompleted;
    }

    public void Dispose()
    {
        _next = null;
        _work.Release();
    }

    // Only a thread that waits inside the region is woken: anywhere else the interrupt would hit the session itself.
    private void EndWait()
    {
        if (Interlocked.CompareExchange(ref _region, Waking, Inside) != Inside)
            return;
        _wasWoken = true;
        _thread.Interrupt();
        Volatile.Write(ref _region, Inside);
    }

    private void MoveTo(int region)
    {
        if (region == Inside)
            Volatile.Write(ref _region, Inside);
        else
            Leave();
    }

    private void Leave()
    {
        // Spinning, because any wait could be the one an interrupt still under way would end.
        while (Interlocked.CompareExchange(ref _region, Outside, Inside) != Inside)
            Thread.SpinWait(20);
        if (!_wasWoken)
            return;
        _wasWoken = false;
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
        _current = this;
        while (true)
        {
            _work.Wait();
            if (_next is not { } action)
                return;
            action();
        }
    }

    /// <summary>A stretch of code on the cells' thread, until it is disposed.</summary>
    public readonly ref struct Region
    {
        private readonly CellThread? _thread;
        private readonly int _before;

        internal Region(CellThread? thread, int region)
        {
            // Only this thread moves between inside and outside: what it reads is what holds.
            _before = thread is null || Volatile.Read(ref thread._region) == Outside ? Outside : Inside;
            _thread = thread is null || _before == region ? null : thread;
            _thread?.MoveTo(region);
        }

        /// <summary>Goes back to what held before.</summary>
        public void Dispose() => _thread?.MoveTo(_before);
    }
}
