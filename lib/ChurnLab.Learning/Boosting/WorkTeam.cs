using System.Runtime.ExceptionServices;

namespace ChurnLab.Learning.Boosting;

/// <summary>A few threads that stay for one fit: a node's work lasts microseconds, too short to start anything for it.</summary>
/// <remarks>Workers look for work for some ten microseconds before they sleep. Tasks are claimed, so a worker that comes late delays nobody.</remarks>
internal sealed class WorkTeam : IDisposable
{
    // About 50 microseconds: longer than a tree's serial parts, shorter than what a sleeping core would cost others.
    private const int Looks = 400;
    private readonly Thread[] _others;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _wake = new(0);
    private Region? _region;
    private int _sleepers;
    private volatile bool _ended;

    public WorkTeam(int threads)
    {
        Size = Math.Max(1, threads);
        _others = new Thread[Size - 1];
        for (var i = 0; i < _others.Length; i++)
        {
            var worker = i + 1;
            _others[i] = new Thread(() => Serve(worker)) { IsBackground = true, Name = "boosting" };
            _others[i].Start();
        }
    }

    /// <summary>Number of threads, the caller's with them.</summary>
    public int Size { get; }

    /// <summary>Runs an action for the numbers 0 to count - 1, in any order; it is told the number and the worker, from 0.</summary>
    public void Run(int count, Action<int, int> action)
    {
        if (Size == 1 || count <= 1)
        {
            for (var task = 0; task < count; task++)
                action(task, 0);
            return;
        }

        var region = new Region(action, count);
        Interlocked.Exchange(ref _region, region);
        Wake();
        region.Work(0);
        var spin = default(SpinWait);
        while (Volatile.Read(ref region.Done) < count)
            spin.SpinOnce(-1);
        if (region.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
    }

    public void Dispose()
    {
        _ended = true;
        _wake.Release(Size);
        foreach (var thread in _others)
            thread.Join();
        _wake.Dispose();
    }

    private void Wake()
    {
        if (Volatile.Read(ref _sleepers) == 0)
            return;
        lock (_gate)
        {
            if (_sleepers > 0)
                _wake.Release(_sleepers);
            _sleepers = 0;
        }
    }

    private void Serve(int worker)
    {
        Region? seen = null;
        while (!_ended)
        {
            for (var look = 0; look < Looks && Volatile.Read(ref _region) == seen && !_ended; look++)
                Thread.SpinWait(8);
            if (Volatile.Read(ref _region) == seen)
            {
                Sleep(seen);
                continue;
            }

            seen = Volatile.Read(ref _region);
            seen!.Work(worker);
        }
    }

    private void Sleep(Region? seen)
    {
        lock (_gate)
        {
            Interlocked.Increment(ref _sleepers);
            if (Volatile.Read(ref _region) != seen || _ended)
            {
                _sleepers--;
                return;
            }
        }

        _wake.Wait();
    }

    private sealed class Region(Action<int, int> action, int count)
    {
        public int Done;
        public volatile Exception? Failure;
        private int _next = -1;

        public void Work(int worker)
        {
            for (var task = Interlocked.Increment(ref _next); task < count; task = Interlocked.Increment(ref _next))
            {
                try
                {
                    action(task, worker);
                }
                catch (Exception failure)
                {
                    Failure = failure;
                }
                finally
                {
                    Interlocked.Increment(ref Done);
                }
            }
        }
    }
}
