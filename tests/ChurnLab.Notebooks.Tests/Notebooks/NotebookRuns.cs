using System.Collections.Concurrent;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Tests.Notebooks;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;

[assembly: AssemblyFixture(typeof(NotebookRuns))]

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>Runs of the project's own notebooks on the bundled data: each is run once for all tests, when first asked for.</summary>
public sealed class NotebookRuns : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<int>>> _exitCodes = new(StringComparer.Ordinal);
    private readonly CommandRun _run = new();

    /// <summary>File names of the committed notebooks.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string name) => Repository.PathOf("notebooks", name);

    /// <summary>Folder with the report, the executed notebook and the index of a notebook that ran to its end.</summary>
    public async Task<string> FolderOfAsync(string name)
    {
        var folder = Path.Combine(_run.Folder, Path.GetFileNameWithoutExtension(name));
        var exitCode = await _exitCodes.GetOrAdd(name, _ => new(() => RunAsync(name, folder))).Value;
        if (exitCode == 0)
            return folder;
        var executed = Path.Combine(folder, name);
        Assert.Fail(File.Exists(executed)
            ? $"Exit code {exitCode}.\n{NotebookFile.Read(executed).Failures(name)}"
            : $"Exit code {exitCode}, and nothing was written. {_run.Error}");
        return folder;
    }

    /// <summary>The executed notebook, of a run to its end.</summary>
    public async Task<NotebookDocument> ExecutedAsync(string name) => NotebookFile.Read(Path.Combine(await FolderOfAsync(name), name));

    /// <summary>Runs a notebook on the bundled data into a folder; returns the exit code.</summary>
    public Task<int> RunAsync(string name, string folder) =>
        _run.InvokeAsync("run", PathOf(name), "--out", folder);

    public void Dispose() => _run.Dispose();
}
