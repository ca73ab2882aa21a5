using System.Diagnostics;
using System.Text.Json;
using ChurnLab.Notebooks.Jupyter.Specs;
using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>Jupyter's own programs find what was installed and read it.</summary>
[Trait("tier", "clients")]
public sealed class KernelSpecTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private const string Read = """
        import json, sys
        from jupyter_client.kernelspec import KernelSpecManager
        manager = KernelSpecManager()
        specs = {name: manager.get_kernel_spec(name).to_dict() for name in (".net-csharp", "churnlab")}
        json.dump({"specs": specs, "folders": manager.find_kernel_specs()}, sys.stdout)
        """;

    private readonly CommandRun _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public async Task Jupyter_lists_both_kernels()
    {
        Install();

        using var listed = JsonDocument.Parse(await RunAsync("-m", "jupyter_client.kernelspecapp", "list", "--json"));

        var specs = listed.RootElement.GetProperty("kernelspecs");
        Assert.Equal(Path.Combine(_command.Folder, "kernels", "churnlab"), specs.GetProperty("churnlab").GetProperty("resource_dir").GetString());
        Assert.Equal("C# (ChurnLab)", specs.GetProperty("churnlab").GetProperty("spec").GetProperty("display_name").GetString());
        Assert.Equal(".NET (C#)", specs.GetProperty(".net-csharp").GetProperty("spec").GetProperty("display_name").GetString());
    }

    [Fact]
    public async Task Its_client_reads_what_it_starts_and_how_to_interrupt_it()
    {
        var done = Install();

        using var answer = JsonDocument.Parse(await RunAsync("-c", Read));

        foreach (var spec in done.Specs)
        {
            var read = answer.RootElement.GetProperty("specs").GetProperty(spec.Name);
            Assert.Equal(spec.Folder, answer.RootElement.GetProperty("folders").GetProperty(spec.Name).GetString());
            Assert.Equal(
                [KernelProgram.Here.Dotnet, Path.Combine(done.ProgramFolder, "ChurnLab.Cli.dll"), "kernel", "run", "{connection_file}"],
                read.GetProperty("argv").EnumerateArray().Select(word => word.GetString()));
            Assert.Equal(("message", "C#"), (read.GetProperty("interrupt_mode").GetString(), read.GetProperty("language").GetString()));
        }
    }

    // The build itself: what is tested is what Jupyter reads, and a copy takes 60 MB.
    private KernelInstallation Install()
    {
        var folders = JupyterFolders.Of(
            OperatingSystem.IsMacOS() ? JupyterPlatform.MacOS : JupyterPlatform.Linux,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = _command.Folder, ["JUPYTER_DATA_DIR"] = _command.Folder });
        return new KernelInstaller(folders, KernelProgram.Here).Install(new() { InPlace = true, Replace = true });
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not there.");
        var start = new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JUPYTER_DATA_DIR"] = _command.Folder;
        start.Environment.Remove("JUPYTER_PATH");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.SkipWhen((await error).Contains("No module named", StringComparison.Ordinal), $"{Python} cannot import jupyter_client.");
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
