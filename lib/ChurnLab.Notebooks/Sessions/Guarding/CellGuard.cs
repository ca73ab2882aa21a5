using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>What is compiled into a cell, so that an interrupt can end it: nothing here is meant to be called by hand.</summary>
/// <remarks>While no interrupt is under way a guard point costs one read of a static field.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    // Number of interrupts under way in this process. No initialiser: each guard point would have to ask whether it has run.
    private static int _armed;

    /// <summary>Ends the running code when the cell it belongs to has been interrupted.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Poll()
    {
        if (Volatile.Read(ref _armed) != 0)
            Check();
    }

    /// <summary>Returns a value, unless the cell has been interrupted: a guard point where only an expression can stand.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static T Pass<T>(T value)
    {
        Poll();
        return value;
    }

    /// <summary>Returns a task that ends with the given one, or as cancelled when the cell is interrupted.</summary>
    /// <param name="task">The task a cell awaits.</param>
    public static Task Watch(Task task) =>
        task is null or { IsCompleted: true } || CellContext.Current is not { } cell ? task! : task.WaitAsync(TokenFor(task, cell));

    /// <summary>Returns a task that ends with the given one, or as cancelled when the cell is interrupted.</summary>
    /// <typeparam name="T">Type of its result.</typeparam>
    /// <param name="task">The task a cell awaits.</param>
    public static Task<T> Watch<T>(Task<T> task) =>
        task is null or { IsCompleted: true } || CellContext.Current is not { } cell ? task! : task.WaitAsync(TokenFor(task, cell));

    /// <summary>Returns a task that ends with the given one, or as cancelled when the cell is interrupted.</summary>
    /// <param name="task">The task a cell awaits.</param>
    public static ValueTask Watch(ValueTask task) => task.IsCompleted ? task : new ValueTask(Watch(task.AsTask()));

    /// <summary>Returns a task that ends with the given one, or as cancelled when the cell is interrupted.</summary>
    /// <typeparam name="T">Type of its result.</typeparam>
    /// <param name="task">The task a cell awaits.</param>
    public static ValueTask<T> Watch<T>(ValueTask<T> task) => task.IsCompleted ? task : new ValueTask<T>(Watch(task.AsTask()));

    /// <summary>Makes guard points look whose cell they belong to, until <see cref="Disarm"/>.</summary>
    internal static void Arm() => Interlocked.Increment(ref _armed);

    /// <summary>Takes back one <see cref="Arm"/>.</summary>
    internal static void Disarm() => Interlocked.Decrement(ref _armed);

    // All awaits of a chain would end at once, the outermost first, and the cell before its functions have cleaned up.
    private static CancellationToken TokenFor(Task task, CellContext cell) =>
        OwnFunctions.Made(task) ? cell.LateInterrupt : cell.Interrupt;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Check()
    {
        if (CellContext.Current is { Interrupt.IsCancellationRequested: true } cell)
            throw cell.Stop();
    }
}
