using System.ComponentModel;
using System.Diagnostics;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Ends the kernel when the process that started it is gone, however it went.</summary>
internal static class OrphanWatch
{
    /// <summary>Waits for the end of a process.</summary>
    /// <returns>A task that ends with the process; one that never ends when it cannot be watched.</returns>
    public static async Task WaitAsync(int processId, CancellationToken end)
    {
        try
        {
            // Opened once, so that another process that is given the number later is not mistaken for it.
            using var parent = Process.GetProcessById(processId);
            await parent.WaitForExitAsync(end).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // It belongs to somebody else: not ours to watch.
            await Task.Delay(Timeout.Infinite, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException)
        {
            // The kernel ends first.
        }
    }
}
