using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Ends the kernel when the process that started it is gone, however it went.</summary>
internal static class OrphanWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Waits for the end of a process.</summary>
    /// <param name="parent">Number of the process; on Windows, where Jupyter hands one down, a handle of it.</param>
    /// <param name="end">Cancelled when the kernel ends first.</param>
    /// <returns>A task that ends with the process; with the token when the process cannot be watched.</returns>
    public static Task WaitAsync(int parent, CancellationToken end) =>
        OperatingSystem.IsWindows() ? WaitForHandleAsync(parent, end) : WaitForProcessAsync(parent, end);

    private static async Task WaitForProcessAsync(int parent, CancellationToken end)
    {
        try
        {
            // Opened once, so that another process that is given the number later is not mistaken for it.
            using var process = Process.GetProcessById(parent);
            var exited = process.WaitForExitAsync(end);
            while (!IsZombie(parent))
            {
                if (await Task.WhenAny(exited, Task.Delay(Interval, end)).ConfigureAwait(false) != exited)
                    continue;
                await exited.ConfigureAwait(false);
                return;
            }
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

    // A process that has ended stays in the table until its own parent takes note, which in containers may be never.
    private static bool IsZombie(int process)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            // The name in brackets may hold brackets; the state follows it.
            var status = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            return status[status.LastIndexOf(')')..].StartsWith(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static Task WaitForHandleAsync(int handle, CancellationToken end) => Task.Factory.StartNew(
        () =>
        {
            using var process = new ManualResetEvent(initialState: false) { SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false) };
            WaitHandle.WaitAny([process, end.WaitHandle]);
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
