using System.Diagnostics;
using System.Net;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Zmtp;

/// <summary>A process with a libzmq peer that plays one scenario of <c>peer.py</c>.</summary>
internal sealed class PythonPeer : IDisposable
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private PythonPeer(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a scenario; skips the test where there is no Python for it.</summary>
    public static async Task<PythonPeer> StartAsync(string scenario, EndPoint endPoint, params string[] more)
    {
        var python = await PythonClients.FindAsync();
        if (python is null)
            Assert.Skip($"No Python with Jupyter's clients was found: {PythonClients.WhereItIsSought}.");
        var script = Repository.PathOf("tests", "ChurnLab.Notebooks.Tests", "Zmtp", "peer.py");
        return new(Process.Start(new ProcessStartInfo(python!, [script, scenario, Address(endPoint), .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Plays a scenario to its end.</summary>
    public static async Task PlayAsync(string scenario, EndPoint endPoint, params string[] more)
    {
        using var peer = await StartAsync(scenario, endPoint, more);
        await peer.EndsWellAsync();
    }

    /// <summary>Waits for the next line the scenario says.</summary>
    public async Task SaysAsync(string line)
    {
        using var limit = new CancellationTokenSource(LongestTime);
        var said = await _process.StandardOutput.ReadLineAsync(limit.Token);
        Assert.True(said == line, $"Expected '{line}', got '{said}'. {(said is null ? await _errors : "")}");
    }

    public async Task EndsWellAsync()
    {
        await SaysAsync("well");
        using var limit = new CancellationTokenSource(LongestTime);
        await _process.WaitForExitAsync(limit.Token);
        Assert.Equal(0, _process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string Address(EndPoint endPoint) => endPoint is IPEndPoint ? $"tcp://{endPoint}" : $"ipc://{endPoint}";
}
