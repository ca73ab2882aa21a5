using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using ChurnLab.Cli;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Running;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>Jupyter's folders for one test class, with the kernel of this build installed in them and nothing of the user's.</summary>
public sealed class KernelHome : IDisposable
{
    /// <summary>Name of the kernel beside <see cref="NotebookMetadata.KernelName"/>.</summary>
    public const string Name = "churnlab";

    private static readonly string Scripts = Repository.PathOf("tests", "ChurnLab.Notebooks.Tests", "Jupyter", "Checks");

    private static readonly string[] Further = ["jupyter_kernel_test", "nbclient", "nbconvert"];

    private readonly Dictionary<string, string?> _environment;

    public KernelHome()
    {
        foreach (var name in (string[])[Name, NotebookMetadata.KernelName])
            Install(name);
        _environment = new(StringComparer.Ordinal)
        {
            ["JUPYTER_DATA_DIR"] = Data,
            ["JUPYTER_RUNTIME_DIR"] = PathOf("runtime"),
            ["JUPYTER_CONFIG_DIR"] = PathOf("config"),
            ["IPYTHONDIR"] = PathOf("ipython"),
            ["JUPYTER_PATH"] = null,
            ["JPY_PARENT_PID"] = null,
            ["JUPYTER_ALLOW_INSECURE_WRITES"] = null,
            ["CHECKED_KERNEL"] = Name,
            ["CHECKED_LIBRARY"] = Repository.PathOf("artifacts", "studies", "ChurnLab.Studies.dll"),
            ["CHECKED_NOTEBOOK"] = Repository.PathOf("notebooks", "01-bank-churn.ipynb"),
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["PYTHONUNBUFFERED"] = "1",
        };
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("churnlab-jupyter-").FullName;

    private string Data => PathOf("data");

    public static string Script(string name) => Path.Combine(Scripts, name + ".py");

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Runs Python with these folders to its end; the test is skipped where there is no Python with Jupyter's clients.</summary>
    /// <param name="limit">How long it may take.</param>
    /// <param name="arguments">What to run.</param>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(TimeSpan limit, params string[] arguments)
    {
        var start = await CallAsync(arguments);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, await output, $"{await error}\nPython was ended after {limit.TotalMinutes} minutes.");
        }

        // A Python that has the client library alone is found too.
        var said = await error;
        if (process.ExitCode != 0 && Array.Find(Further, name => said.Contains($"No module named '{name}", StringComparison.Ordinal)) is { } absent)
            Assert.Skip($"{start.FileName} has no {absent}: install it (Debian: python3-{absent.Replace('_', '-')}).");
        return (process.ExitCode, await output, said);
    }

    /// <summary>Starts Python with these folders; the test is skipped where there is no Python with Jupyter's clients.</summary>
    public async Task<Process> StartAsync(params string[] arguments) => Process.Start(await CallAsync(arguments))!;

    /// <summary>Processes started with these folders that still run, a line each; they get a moment to end.</summary>
    public async Task<IReadOnlyList<string>> LeftoversAsync()
    {
        var found = Running();
        for (var clock = Stopwatch.StartNew(); found.Count > 0 && clock.Elapsed < TimeSpan.FromSeconds(5); found = Running())
            await Task.Delay(100);
        return [.. found.Select(process => $"{process.Id}: {process.Command}")];
    }

    /// <summary>Ends what is left and removes the folders.</summary>
    public void Dispose()
    {
        foreach (var (id, _) in Running())
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit(5_000);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private async Task<ProcessStartInfo> CallAsync(string[] arguments)
    {
        var python = await PythonClients.FindAsync();
        if (python is null)
            Assert.Skip($"No Python with Jupyter's clients: {PythonClients.WhereItIsSought}.");
        var start = new ProcessStartInfo(python, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        return start;
    }

    private void Install(string name)
    {
        var folder = Path.Combine(Data, "kernels", name);
        Directory.CreateDirectory(folder);
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray(DotnetHost.Path, typeof(ChurnLabCommand).Assembly.Location, "kernel", "run", "{connection_file}"),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
        };
        File.WriteAllText(Path.Combine(folder, "kernel.json"), spec.ToJsonString());
    }

    // Children inherit the folder's name in their environment, however they were started.
    private List<(int Id, string Command)> Running()
    {
        var found = new List<(int, string)>();
        if (!OperatingSystem.IsLinux())
            return found;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(folder, "environ")).Contains(Folder, StringComparison.Ordinal))
                {
                    var command = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
                    found.Add((int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture), command));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It has ended, or it is somebody else's.
            }
        }

        return found;
    }
}
