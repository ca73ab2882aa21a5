using System.Diagnostics;
using System.Globalization;

namespace ChurnLab.Benchmarks;

/// <summary>The resident memory of this process: how far it rises during a piece of work, and the most of all.</summary>
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

    /// <summary>Most memory this process has had resident, bytes.</summary>
    /// <remarks>Linux keeps it; elsewhere the process asks itself.</remarks>
    public static long OfProcess()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
            return Process.GetCurrentProcess().PeakWorkingSet64;
        var line = File.ReadLines(Status).First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.AsSpan(6, line.Length - 8).Trim(), CultureInfo.InvariantCulture);
    }
}
