using System.Diagnostics;
using System.Globalization;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Benchmarks;

/// <summary>What one trivial cell costs once the session is warm, in time and in memory that stays.</summary>
internal static class CellCost
{
    private const int WarmUp = 100;
    private const int Cells = 2_000;

    public static string Run()
    {
        using var session = new CSharpSession();
        var times = new List<double>(Cells);
        long before = 0;
        for (var i = 0; i < WarmUp + Cells; i++)
        {
            if (i == WarmUp)
                before = Held();
            var clock = Stopwatch.StartNew();
            var outcome = session.Run(new CellSource(i + 1, $"var v{i} = {i};\nv{i} + 1"), static _ => { }, CancellationToken.None);
            if (outcome != CellOutcome.Completed)
                throw new InvalidOperationException($"Cell {i + 1} ended as {outcome}.");
            if (i >= WarmUp)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var perCell = (Held() - before) / (double)Cells / 1e6;
        var first = Median(times[..100]);
        var last = Median(times[^100..]);
        return string.Create(CultureInfo.InvariantCulture, $"""
            # A trivial cell in a warm session

            `var v7 = 7;` and `v7 + 1`, compiled, run and formatted; {Cells} cells after {WarmUp} for warming up.

            | what | measured | aim |
            |---|---|---|
            | median time of a cell | {Median(times):F1} ms | 15 ms |
            | median of the first 100 | {first:F1} ms | |
            | median of the last 100 | {last:F1} ms | |
            | 99th percentile | {times.Order().ElementAt(Cells * 99 / 100):F1} ms | |
            | resident memory that stays, per cell | {perCell:F3} MB | 0.15 MB |
            """);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    // Resident memory after a full collection: compiled cells live outside the managed heap.
    private static long Held()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
