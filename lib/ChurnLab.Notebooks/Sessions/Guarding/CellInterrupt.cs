namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>The interrupt of one cell, as its guard points, its awaits and the library code it calls see it.</summary>
internal sealed class CellInterrupt : IDisposable
{
    // Work that the cell left on other threads gets this long to reach a guard point; after it guard points are cheap again.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);

    // A function of the cell that is awaited gets this long to end at its own awaits, and to run its finally blocks, before who
    // awaits it goes on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.25);

    // Not disposed: what the cell left behind may look at them for as long as the process lives.
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenSource _late = new();
    private volatile bool _isDelivered;
    private bool _raised;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Cancelled a moment after.</summary>
    public CancellationToken LateToken => _late.Token;

    /// <summary>Whether all that watches <see cref="Token"/> has been told: on a busy machine that takes its time.</summary>
    public bool IsDelivered => _isDelivered;

    /// <summary>Interrupts the cell; its token is cancelled on return.</summary>
    public void Raise()
    {
        if (_raised)
            return;
        _raised = true;
        CellGuard.Arm();
        // On threads of their own, because cancelling runs what the cell has registered: any code, for any time. The pool may be
        // full of the cell.
        Start(() =>
        {
            Cancel(_source);
            _isDelivered = true;
        });
        Start(() =>
        {
            Thread.Sleep(Patience);
            Cancel(_late);
        });
        SpinWait.SpinUntil(() => _source.IsCancellationRequested);
    }

    /// <summary>Says that the cell has ended.</summary>
    public void Dispose()
    {
        if (_raised)
            _ = Task.Delay(Linger).ContinueWith(static _ => CellGuard.Disarm(), TaskScheduler.Default);
    }

    private static void Start(Action action) => new Thread(() => action()) { IsBackground = true, Name = "interrupt" }.Start();

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException)
        {
            // Thrown by what the cell has registered: the cell is ending anyway.
        }
    }
}
