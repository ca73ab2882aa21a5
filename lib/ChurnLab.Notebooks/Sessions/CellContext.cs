using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions.Guarding;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>The cell that is running, as code called from it sees it: it follows the cell into tasks and threads.</summary>
internal sealed class CellContext(CellOutputBuffer output, CellInterrupt interrupt)
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

    /// <summary>Asks the person at the notebook for a line; null where there is nobody.</summary>
    public Func<string, bool, string>? Ask { get; init; }

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken Interrupt => interrupt.Token;

    /// <summary>Cancelled a moment after <see cref="Interrupt"/>.</summary>
    public CancellationToken LateInterrupt => interrupt.LateToken;

    /// <summary>Whether all that watches <see cref="Interrupt"/> has been told.</summary>
    public bool InterruptIsDelivered => interrupt.IsDelivered;

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

    /// <summary>Asks the person at the notebook.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to ask.</exception>
    public static string Input(string prompt, bool isPassword)
    {
        if (Current is not { Ask: { } ask } cell)
        {
            throw new InvalidOperationException(
                "The cell asks for input, but nobody is there to answer: run it in a notebook that allows input, or declare the value "
                + "in the cell tagged 'parameters' and give it with -p NAME=VALUE.");
        }

        cell.Output.Flush();
        return ask(prompt, isPassword);
    }
}
