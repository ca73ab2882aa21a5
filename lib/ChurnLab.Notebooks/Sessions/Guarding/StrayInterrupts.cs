using System.Runtime.ExceptionServices;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Interrupts that reach the end of a thread which a cell has started: they end the thread, not the process.</summary>
internal static class StrayInterrupts
{
    private static readonly Lock Gate = new();
    private static bool _installed;

    /// <summary>Lets such threads end quietly, from the first call on.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (_installed)
                return;
            _installed = true;
        }

        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(End);
        }
        catch (InvalidOperationException)
        {
            // The program that hosts the session has a handler of its own; there can be one.
        }
    }

    private static bool End(Exception exception)
    {
        if (exception is not CellInterruptedException interrupt)
            return false;
        interrupt.Cell.Cut();
        return true;
    }
}
