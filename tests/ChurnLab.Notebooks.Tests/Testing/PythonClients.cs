using System.Diagnostics;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>Finds a Python that has Jupyter's clients, or installs Debian's.</summary>
internal static class PythonClients
{
    public const string WhereTheyAreSought =
        "install Python with jupyter_client, nbclient, nbconvert and jupyter_kernel_test (Debian: python3-jupyter-client python3-nbclient "
        + "python3-nbconvert python3-jupyter-kernel-test), or name a Python that has them in CHURNLAB_PYTHON";

    private static readonly string[] Packages =
        ["python3-jupyter-client", "python3-nbclient", "python3-nbconvert", "python3-jupyter-kernel-test", "python3-zmq"];

    // Once for all classes: apt-get refuses to run beside itself.
    private static readonly Lazy<Task<string?>> Found = new(SearchAsync);

    /// <summary>Returns the executable, or null when there is none.</summary>
    public static Task<string?> FindAsync() => Found.Value;

    private static async Task<string?> SearchAsync()
    {
        string[] candidates = Environment.GetEnvironmentVariable("CHURNLAB_PYTHON") is { Length: > 0 } named ? [named] : ["/usr/bin/python3", "python3"];
        if (await FirstThatHasThemAsync(candidates) is { } found)
            return found;
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            return null;
        return await SucceedsAsync("/usr/bin/apt-get", ["-qq", "update"])
            && await SucceedsAsync("/usr/bin/apt-get", ["-qq", "install", "--yes", "--no-install-recommends", .. Packages])
            ? await FirstThatHasThemAsync(candidates)
            : null;
    }

    private static async Task<string?> FirstThatHasThemAsync(string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (await SucceedsAsync(candidate, ["-c", "import zmq, jupyter_client, nbclient, nbconvert, jupyter_kernel_test"]))
                return candidate;
        }

        return null;
    }

    private static async Task<bool> SucceedsAsync(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            })!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
