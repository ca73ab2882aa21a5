using System.Diagnostics;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>Installs Debian packages where the tests may do so.</summary>
internal static class AptGet
{
    private const string Executable = "/usr/bin/apt-get";

    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(5);

    // apt-get refuses to run beside itself.
    private static readonly SemaphoreSlim Turn = new(1);

    private static bool IsAllowed => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists(Executable);

    /// <summary>Installs packages without those they only recommend.</summary>
    /// <returns>False when that is not allowed here, or did not work.</returns>
    public static async Task<bool> InstallAsync(params string[] packages)
    {
        if (!IsAllowed)
            return false;
        await Turn.WaitAsync();
        try
        {
            return await RunAsync("update") && await RunAsync(["install", "--yes", "--no-install-recommends", .. packages]);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<bool> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Executable, ["-qq", .. arguments])
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        using var limit = new CancellationTokenSource(LongestTime);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }
}
