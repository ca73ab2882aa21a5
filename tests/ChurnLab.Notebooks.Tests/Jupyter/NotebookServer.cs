using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>Jupyter Notebook serving a folder laid out like this repository, with the kernel of this build.</summary>
public sealed class NotebookServer : IAsyncLifetime
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly KernelHome _home = new();
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly int _port = FreePort();
    private Process? _process;

    private string Root => _home.PathOf("root");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(PathOf(""));
        foreach (var name in (string[])["artifacts", "data"])
            Directory.CreateSymbolicLink(Path.Combine(Root, name), Repository.PathOf(name));
        _process = await _home.StartAsync(
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={_port}", "--port-retries=0",
            $"--NotebookApp.token={_token}", $"--notebook-dir={Root}");
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        await AnswersAsync();
    }

    /// <summary>Path of a notebook in the served folder.</summary>
    public string PathOf(string name) => Path.Combine(Root, "notebooks", name);

    /// <summary>Copies one of the project's notebooks into the served folder and gives its address.</summary>
    public Uri Copy(string name)
    {
        File.Copy(Repository.PathOf("notebooks", name), PathOf(name), overwrite: true);
        return AddressOf(name);
    }

    /// <summary>Writes a notebook with the given cells and gives its address.</summary>
    public Uri Write(string name, params string[] cells)
    {
        var document = NotebookDocument.New();
        foreach (var cell in cells)
            document.Insert(document.Cells.Count, NotebookCell.Code(cell));
        NotebookFile.Write(document, PathOf(name));
        return AddressOf(name);
    }

    /// <summary>Kernels and their workers that run now.</summary>
    public Task<IReadOnlyList<string>> LeftoversAsync() => _home.LeftoversAsync();

    /// <summary>Ends the server as Ctrl+C does, twice.</summary>
    public async Task StopAsync()
    {
        if (_process is null || _process.HasExited)
            return;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{_port}/api/shutdown?token={_token}");
        using var client = new HttpClient();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(new CancellationTokenSource(LongestStart).Token);
    }

    public ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            _process.Kill(entireProcessTree: true);
        _process?.Dispose();
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    private Uri AddressOf(string name) => new($"http://127.0.0.1:{_port}/notebooks/notebooks/{name}?token={_token}");

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < LongestStart; await Task.Delay(100))
        {
            if (_process!.HasExited)
                Assert.Skip("Jupyter Notebook does not start: install it (Debian: jupyter-notebook).");
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{_port}/api?token={_token}"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        Assert.Fail("Jupyter Notebook did not answer within a minute.");
    }
}
