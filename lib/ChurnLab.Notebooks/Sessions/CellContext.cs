using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The cell that is running, as code called from it sees it: it follows the cell into tasks and threads.</summary>
internal sealed class CellContext(CellOutputBuffer output)
{
    private static readonly AsyncLocal<CellContext?> Slot = new();

    private static long _lastDisplay;

    public static CellContext? Current
    {
        get => Slot.Value;
        set => Slot.Value = value;
    }

    public CellOutputBuffer Output { get; } = output;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken Interrupt { get; init; }

    public static string NewDisplayId() =>
        "display-" + Interlocked.Increment(ref _lastDisplay).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Emit(CellEvent item) => Output.Emit(item);
}
