using System.Diagnostics;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions.Guarding;

/// <summary>A session whose cells are interrupted once they run.</summary>
internal sealed class InterruptingSession : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);

    private readonly Stopwatch _clock = new();
    private CancellationTokenSource? _interrupt;

    public InterruptingSession(SessionOptions? options = null)
    {
        Cells = new SessionFixture(options) { Seen = Started };
        Cells.Run("using System.Threading;");
    }

    public SessionFixture Cells { get; }

    /// <summary>Time from the last interrupt to the end of its cell.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Runs a cell and interrupts it a moment after it has begun to run: compiling it takes its own time.</summary>
    public SessionFixture Interrupt(string code)
    {
        using var interrupt = _interrupt = new CancellationTokenSource();
        using var clock = interrupt.Token.Register(_clock.Restart);
        Cells.Run("display(\"started\");\n" + code, interrupt.Token);
        Took = _clock.Elapsed;
        _interrupt = null;
        return Cells;
    }

    public void Dispose() => Cells.Dispose();

    private void Started(CellEvent item)
    {
        if (item is DisplayEvent)
            _interrupt?.CancelAfter(Delay);
    }
}
