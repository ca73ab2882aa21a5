using System.IO.Compression;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>Notebook 03 on files and numbers that are not what it expects: a sentence, in the cell and at the top of the report.</summary>
[Trait("tier", "notebooks")]
public sealed class BadNpfDataTests : IDisposable
{
    private const string Name = "03-npf-loyalty";
    private const string Train = "train.csv.gz";

    private readonly CommandRun _run = new();

    [Fact]
    public async Task A_missing_file_is_named()
    {
        Directory.CreateDirectory(Path.Combine(Data, "npf"));

        await FailsAsync(line: 1, "train.csv");
    }

    [Fact]
    public async Task A_quarter_that_is_none_is_named_with_line_and_column()
    {
        await CopyAsync(lines => lines[4] = lines[4].Replace("Q", "Q9", StringComparison.Ordinal));

        await FailsAsync(line: 1, Train, "line 5", "'quarter'");
    }

    [Fact]
    public async Task A_capacity_that_is_not_positive_is_named()
    {
        Assert.Equal(1, await RunAsync(Repository.PathOf("data"), "capacity=0"));
        FailedRun.Says(_run, Name, "   at cell 4, line 3", "The capacity of the call centre is 0 calls a day; expected 1 or more.");
    }

    public void Dispose() => _run.Dispose();

    private string Data => Path.Combine(_run.Folder, "data");

    private Task<int> RunAsync(string data, params string[] parameters) => _run.InvokeAsync(
    [
        "run", NotebookRuns.PathOf(Name + ".ipynb"), "--data", data, "--out", _run.Reports,
        .. parameters.SelectMany(given => (string[])["--parameter", given]),
    ]);

    private async Task FailsAsync(int line, params string[] said)
    {
        Assert.Equal(1, await RunAsync(Data));
        FailedRun.Says(_run, Name, $"   at cell 4, line {line}", said);
    }

    private async Task CopyAsync(Action<string[]> change)
    {
        var folder = Path.Combine(Data, "npf");
        Directory.CreateDirectory(folder);
        await using var from = new GZipStream(File.OpenRead(Repository.PathOf("data", "npf", Train)), CompressionMode.Decompress);
        using var reader = new StreamReader(from);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n');
        change(lines);
        await using var to = new GZipStream(File.Create(Path.Combine(folder, Train)), CompressionLevel.Fastest);
        await using var writer = new StreamWriter(to);
        await writer.WriteAsync(string.Join('\n', lines));
    }
}
