using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions.Guarding;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The cell that is running, as code called from it sees it: it follows the cell into tasks and threads.</summary>
internal sealed class CellContext(CellOutputBuffer output)
{
    private static readonly AsyncLocal<CellContext?> Slot = new();

    private static long _lastDisplay;

    private int _stops;
    private volatile bool _wasCut;

    public static CellContext? Current
    {
        get => Slot.Value;
        set => Slot.Value = value;
    }

    public CellOutputBuffer Output { get; } = output;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken Interrupt { get; init; }

    /// <summary>Cancelled a moment after <see cref="Interrupt"/>.</summary>
    public CancellationToken LateInterrupt { get; init; }

    /// <summary>How often a guard point has thrown.</summary>
    public int Stops => Volatile.Read(ref _stops);

    /// <summary>Whether the interrupt has ended a thread of the cell, which the cell cannot know.</summary>
    public bool WasCut => _wasCut;

    public static string NewDisplayId() =>
        "display-" + Interlocked.Increment(ref _lastDisplay).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Says that a guard point throws.</summary>
    public CellInterruptedException Stop()
    {
        Interlocked.Increment(ref _stops);
        return new CellInterruptedException(this);
    }

    /// <summary>Says that the interrupt has ended a thread.</summary>
    public void Cut() => _wasCut = true;

    public void Emit(CellEvent item) => Output.Emit(item);
}
