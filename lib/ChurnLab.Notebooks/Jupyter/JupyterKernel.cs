using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ChurnLab.Notebooks.Jupyter.Specs;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>A Jupyter kernel for C#: what an editor or a notebook server starts, talks to and ends.</summary>
public static class JupyterKernel
{
    /// <summary>Serves the clients a connection file names, until one of them asks for the end.</summary>
    /// <param name="connectionFile">
    /// File a client has made; null to choose free ports and a key, and to write the file among Jupyter's running kernels, where
    /// <c>jupyter console --existing</c> finds it.
    /// </param>
    /// <param name="options">What is allowed.</param>
    /// <param name="log">Receives what no client asked for, a line each.</param>
    /// <param name="cancellation">Cancelling it ends the kernel.</param>
    /// <exception cref="RunUsageException">The file cannot be used, or a port is taken.</exception>
    public static async Task RunAsync(string? connectionFile, JupyterKernelOptions options, TextWriter log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        // An installed copy of this program is not taken away by the next installation while a kernel runs from it.
        using var copy = ProgramCopies.Hold(AppContext.BaseDirectory);
        var server = new KernelServer(connectionFile is null ? NewConnection() : ConnectionFile.Read(connectionFile, options), options, log);
        await using var ending = server.ConfigureAwait(false);
        var written = connectionFile is null ? WriteConnection(server.File) : null;
        try
        {
            if (written is not null)
                await log.WriteLineAsync($"Listening. To connect: jupyter console --existing {written}").ConfigureAwait(false);
            // Ctrl+C in the terminal of the kernel, and tools that signal where others send a message: the cell is meant.
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
            {
                signal.Cancel = true;
                server.Interrupt();
            });
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                server.End();
            });
            using var cancelled = cancellation.Register(server.End);
            using var served = new CancellationTokenSource();
            if (options.Parent is { } parent)
                _ = EndWithParentAsync(parent, server, served.Token);
            await server.RunAsync().ConfigureAwait(false);
            await served.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            if (written is not null)
                File.Delete(written);
            if (server.Dropped is { } dropped)
                await log.WriteLineAsync("churnlab kernel: " + dropped).ConfigureAwait(false);
        }
    }

    private static async Task EndWithParentAsync(int parent, KernelServer server, CancellationToken served)
    {
        await OrphanWatch.WaitAsync(parent, served).ConfigureAwait(false);
        if (!served.IsCancellationRequested)
            server.End();
    }

    private static ConnectionFile NewConnection() => new()
    {
        Transport = "tcp",
        Ip = IPAddress.Loopback.ToString(),
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        ShellPort = 0,
        ControlPort = 0,
        StdinPort = 0,
        IopubPort = 0,
        HeartbeatPort = 0,
    };

    // Made unreadable for others before the key goes in.
    private static string WriteConnection(ConnectionFile file)
    {
        var folder = RuntimeFolder();
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"kernel-{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}.json");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(file.ToJson());
        return path;
    }

    private static string RuntimeFolder()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_RUNTIME_DIR") is { Length: > 0 } named)
            return named;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter", "runtime");
        return OperatingSystem.IsMacOS()
            ? Path.Combine(home, "Library", "Jupyter", "runtime")
            : Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter", "runtime");
    }
}
