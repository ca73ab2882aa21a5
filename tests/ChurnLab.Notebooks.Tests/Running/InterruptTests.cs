using System.Diagnostics;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Running;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Tests.Running;

[Trait("tier", "notebooks")]
public sealed class InterruptTests
{
    private static readonly string[] Endless =
    [
        "while (true) { }",
        "System.Threading.Thread.Sleep(60000);",
        "await Task.Yield(); while (true) { }",
        "async Task F() { await Task.Delay(1); while (true) { } }\nawait F();",
        "new System.Threading.ManualResetEventSlim().Wait();",
        "Enumerable.Repeat(1, int.MaxValue).Where(i => i > 1).Concat(Enumerable.Repeat(1, int.MaxValue).Where(i => i > 1)).Count()",
        "IEnumerable<int> Ones() { while (true) if (DateTime.UtcNow.Year < 2000) yield return 1; }\nOnes()",
    ];

    // Aborting a thread is the only way to stop such a cell, and .NET 10 does not always survive it (a few times in a
    // hundred the thread goes on or the process ends). That must never look like success, nor hang; mostly the session goes on.
    [Fact]
    public async Task An_interrupted_cell_never_seems_to_succeed_and_the_session_mostly_goes_on()
    {
        var survived = 0;
        foreach (var code in Endless)
        {
            using var worker = await StartAsync();
            worker.Send(new WorkerCommand.RunCell(1, "csharp", "var before = 41;"));
            Assert.Equal(CellOutcome.Completed, await EndAsync(worker));
            worker.Send(new WorkerCommand.RunCell(2, "csharp", code));
            await Task.Delay(1_000);
            var clock = Stopwatch.StartNew();

            worker.Send(new WorkerCommand.CancelCell());
            var outcome = await EndAsync(worker);

            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
            Assert.Contains(outcome, (CellOutcome?[])[CellOutcome.Cancelled, CellOutcome.Stuck, null]);
            if (outcome != CellOutcome.Cancelled)
                continue;
            worker.Send(new WorkerCommand.RunCell(3, "csharp", "before + 1"));
            var produced = new List<CellEvent>();
            Assert.Equal(CellOutcome.Completed, await EndAsync(worker, produced));
            Assert.Equal("42", (string?)produced.OfType<ResultEvent>().Single().Data["text/plain"]);
            survived++;
        }

        Assert.InRange(survived, Endless.Length - 2, Endless.Length);
    }

    [Fact]
    public async Task A_cell_that_cannot_be_aborted_is_reported_as_stuck()
    {
        using var worker = await StartAsync();
        worker.Send(new WorkerCommand.RunCell(1, "csharp", "try { throw new Exception(); } finally { while (true) { } }"));
        await Task.Delay(1_000);

        worker.Send(new WorkerCommand.CancelCell());

        Assert.Equal(CellOutcome.Stuck, await EndAsync(worker));
    }

    private static async Task<WorkerProcess> StartAsync()
    {
        var worker = WorkerProcess.Start(Path.Combine(Path.GetTempPath(), "interrupt.ipynb"), new RunOptions());
        Assert.IsType<WorkerReply.Ready>(await worker.Replies.ReadAsync());
        return worker;
    }

    // Null when the process is gone.
    private static async Task<CellOutcome?> EndAsync(WorkerProcess worker, List<CellEvent>? produced = null)
    {
        await foreach (var reply in worker.Replies.ReadAllAsync())
        {
            if (reply is WorkerReply.CellDone done)
                return done.Outcome;
            if (reply is WorkerReply.Produced { Event: var item })
                produced?.Add(item);
        }

        return null;
    }
}
