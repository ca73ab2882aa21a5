using System.Diagnostics;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Running;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Workers;

namespace ChurnLab.Notebooks.Tests.Running;

/// <summary>A worker process whose cells are interrupted once they run.</summary>
internal sealed class InterruptedWorker : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(100);

    private readonly WorkerProcess _worker = WorkerProcess.Start(Path.Combine(Path.GetTempPath(), "interrupt.ipynb"), new RunOptions());
    private readonly Stopwatch _clock = new();
    private int _ordinal;

    /// <summary>What the last cell produced.</summary>
    public List<CellEvent> Events { get; } = [];

    /// <summary>Time from the last interrupt to the end of its cell.</summary>
    public TimeSpan Took { get; private set; }

    public static async Task<InterruptedWorker> StartAsync()
    {
        var worker = new InterruptedWorker();
        Assert.IsType<WorkerReply.Ready>(await worker._worker.Replies.ReadAsync());
        return worker;
    }

    /// <summary>Runs a cell to its end; null when the process is gone.</summary>
    public Task<CellOutcome?> RunAsync(string code) => EndAsync(code, interrupts: false);

    /// <summary>Runs a cell and interrupts it a moment after it has begun to run; null when the process is gone.</summary>
    public Task<CellOutcome?> InterruptAsync(string code) => EndAsync("display(\"started\");\n" + code, interrupts: true);

    public void Dispose() => _worker.Dispose();

    private async Task<CellOutcome?> EndAsync(string code, bool interrupts)
    {
        Events.Clear();
        _worker.Send(new WorkerCommand.RunCell(++_ordinal, "csharp", code));
        await foreach (var reply in _worker.Replies.ReadAllAsync())
        {
            if (reply is WorkerReply.CellDone done)
            {
                Took = _clock.Elapsed;
                return done.Outcome;
            }

            if (reply is not WorkerReply.Produced { Event: var item })
                continue;
            Events.Add(item);
            if (interrupts && item is DisplayEvent)
                _ = CancelAsync();
        }

        return null;
    }

    private async Task CancelAsync()
    {
        await Task.Delay(Delay);
        _clock.Restart();
        _worker.Send(new WorkerCommand.CancelCell());
    }
}
