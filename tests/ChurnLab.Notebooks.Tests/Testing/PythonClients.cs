using System.ComponentModel;
using System.Diagnostics;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>Finds a Python with Jupyter's own clients, or installs Debian's.</summary>
internal static class PythonClients
{
    public const string WhereItIsSought =
        "install python3-zmq and python3-jupyter-client, or set CHURNLAB_PYTHON to a Python that imports zmq and jupyter_client";

    private const string DebianPython = "/usr/bin/python3";
    private const string Needed = "import zmq, jupyter_client";
    private const string All = Needed + ", jupyter_kernel_test, nbclient, nbconvert, jupyter_console, notebook, pexpect, ipykernel";

    private static readonly string[] Packages =
    [
        "python3-zmq", "python3-jupyter-client", "python3-jupyter-kernel-test", "python3-nbclient", "python3-nbconvert", "jupyter-nbconvert",
        "jupyter-console", "jupyter-notebook", "python3-pexpect", "python3-ipykernel",
    ];

    private static readonly TimeSpan LongestImport = TimeSpan.FromMinutes(1);

    private static readonly Lazy<Task<string?>> Found = new(SearchAsync);

    /// <summary>Returns a Python that imports zmq and jupyter_client, with the other clients if they can be had; null when there is none.</summary>
    /// <exception cref="FileNotFoundException">CHURNLAB_PYTHON names a file that does not exist.</exception>
    public static Task<string?> FindAsync() => Found.Value;

    private static async Task<string?> SearchAsync()
    {
        if (Environment.GetEnvironmentVariable("CHURNLAB_PYTHON") is { Length: > 0 } named)
        {
            if (!File.Exists(named))
                throw new FileNotFoundException($"CHURNLAB_PYTHON names '{named}', which does not exist.", named);
            return await RunsAsync(named, Needed) ? named : null;
        }

        string[] candidates = [DebianPython, "python3"];
        return await FirstAsync(candidates, All)
            ?? (await AptGet.InstallAsync(Packages) ? await FirstAsync(candidates, All) : null)
            ?? await FirstAsync(candidates, Needed);
    }

    private static async Task<string?> FirstAsync(string[] candidates, string program)
    {
        foreach (var candidate in candidates)
        {
            if (await RunsAsync(candidate, program))
                return candidate;
        }

        return null;
    }

    private static async Task<bool> RunsAsync(string python, string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", program]) { UseShellExecute = false, RedirectStandardError = true })!;
            using var limit = new CancellationTokenSource(LongestImport);
            await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (Exception exception) when (exception is Win32Exception or OperationCanceledException)
        {
            return false;
        }
    }
}
