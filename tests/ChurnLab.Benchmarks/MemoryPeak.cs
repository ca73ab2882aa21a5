namespace ChurnLab.Benchmarks;

/// <summary>How far the resident memory of this process rises during a piece of work.</summary>
internal static class MemoryPeak
{
    public static long Of(Action work)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        var before = Environment.WorkingSet;
        var peak = before;
        using var stop = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            while (!stop.Wait(1))
                peak = Math.Max(peak, Environment.WorkingSet);
        })
        {
            Priority = ThreadPriority.AboveNormal,
        };
        watch.Start();
        work();
        peak = Math.Max(peak, Environment.WorkingSet);
        stop.Set();
        watch.Join();
        return peak - before;
    }
}
