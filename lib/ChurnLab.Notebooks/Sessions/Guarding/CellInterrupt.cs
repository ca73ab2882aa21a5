namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>The interrupt of one cell, as its guard points, its awaits and the library code it calls see it.</summary>
internal sealed class CellInterrupt : IDisposable
{
    // Work that the cell left on other threads gets this long to reach a guard point; after it guard points are cheap again.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);

    // Not disposed: what the cell left behind may look at it for as long as the process lives.
    private readonly CancellationTokenSource _source = new();
    private bool _raised;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Interrupts the cell; returns at once.</summary>
    public void Raise()
    {
        _raised = true;
        CellGuard.Arm();
        // On a thread of its own, because cancelling runs what the cell has registered: any code, for any time. The pool may be full of the cell.
        new Thread(Cancel) { IsBackground = true, Name = "interrupt" }.Start();
    }

    /// <summary>Says that the cell has ended.</summary>
    public void Dispose()
    {
        if (_raised)
            _ = Task.Delay(Linger).ContinueWith(static _ => CellGuard.Disarm(), TaskScheduler.Default);
    }

    private void Cancel()
    {
        try
        {
            _source.Cancel();
        }
        catch (AggregateException)
        {
            // Thrown by what the cell has registered: the cell is ending anyway.
        }
    }
}
