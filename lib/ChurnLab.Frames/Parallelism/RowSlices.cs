using System.Runtime.ExceptionServices;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Parallelism;

/// <summary>Work over rows on all cores, in slices that depend on the number of rows alone.</summary>
/// <remarks>
/// A sum over slices therefore has the same bits whatever the number of threads. Threads are those of the current task
/// scheduler, so a caller that runs on one of limited concurrency stays within it. The token of the running cell is
/// looked at before every slice.
/// </remarks>
internal static class RowSlices
{
    /// <summary>Rows that are worked on at a time: their keys fit the nearest cache.</summary>
    public const int Block = 2048;

    // About 0.1 ms of work: enough to hide what starting a slice costs.
    private const int Range = 1 << 16;

    /// <summary>Runs an action for the numbers 0 to count - 1, in any order.</summary>
    public static void Each(int count, Action<int> action)
    {
        var token = AmbientCancellation.Token;
        token.ThrowIfCancellationRequested();
        if (count <= 1)
        {
            if (count == 1)
                action(0);
            return;
        }

        try
        {
            var options = new ParallelOptions { CancellationToken = token, TaskScheduler = TaskScheduler.Current };
            Parallel.For(0, count, options, action);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    /// <summary>Runs an action for ranges of rows, from a start to before an end, that cover all of them.</summary>
    public static void EachRange(int rows, Action<int, int> action) =>
        Each((int)(((long)rows + Range - 1) / Range), range =>
            action(range * Range, (int)Math.Min(rows, ((long)range + 1) * Range)));

    /// <summary>Runs an action for each of a given number of slices: its number, first row and the row after its last.</summary>
    public static void EachOf(int slices, int rows, Action<int, int, int> action) =>
        Each(slices, slice => action(slice, Start(slice, slices, rows), Start(slice + 1, slices, rows)));

    private static int Start(int slice, int slices, int rows) => (int)((long)rows * slice / slices);
}
