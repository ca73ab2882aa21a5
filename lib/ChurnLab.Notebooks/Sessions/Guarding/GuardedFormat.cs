using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Formatting that an interrupt ends.</summary>
internal static class GuardedFormat
{
    /// <summary>Formats a value, which may run any code of the user's.</summary>
    /// <remarks>
    /// A formatter shows what such code throws in place of the value. An interrupt must not look like a value: it is thrown again. One that
    /// the cell has caught before lets the cell show what it has.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The cell was interrupted meanwhile.</exception>
    public static JsonObject Run(Func<JsonObject> format)
    {
        var cell = CellContext.Current;
        var wasInterrupted = cell?.Interrupt.IsCancellationRequested;
        var stops = cell?.Stops;
        var content = format();
        if (cell is { Interrupt.IsCancellationRequested: true } && (wasInterrupted is false || cell.Stops != stops))
            throw cell.Stop();
        return content;
    }
}
