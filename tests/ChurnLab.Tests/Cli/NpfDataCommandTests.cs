using ChurnLab.Cli;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Tests.Cli;

public sealed class NpfDataCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;
    private string _output = "";
    private string _error = "";

    [Fact]
    public async Task Files_are_written_below_the_folder_as_the_options_say()
    {
        Assert.Equal(0, await InvokeAsync("--accounts", "2000", "--mode", "clean", "--truth", "--gzip"));

        var paths = NpfGenerator.PathsIn(_folder, new NpfGeneratorOptions { Truth = true, Gzip = true });
        Assert.Equal(6, paths.Count);
        Assert.All(paths, path => Assert.True(File.Exists(path), path));
        Assert.Contains($"{Path.Combine(_folder, "npf")}: 2,000 accounts, seed {NpfGeneratorOptions.DefaultSeed}", _output, StringComparison.Ordinal);

        Assert.Equal(2, await InvokeAsync("--accounts", "2000", "--gzip"));
        Assert.Contains("exists already", _error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--accounts", "1999", "--accounts must lie between 2,000 and 1,000,000. Got 1999.")]
    [InlineData("--mode", "dirty", "--mode must be one of as-real, clean. Got dirty.")]
    [InlineData("--hazard", "1", "--hazard must be one of as-original, none. Got 1.")]
    [InlineData("--rows", "3000", "--rows")]
    public async Task A_bad_value_is_exit_code_2_and_one_sentence(string option, string value, string said)
    {
        Assert.Equal(2, await InvokeAsync(option, value));

        Assert.Contains(said, _error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<int> InvokeAsync(params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ChurnLabCommand.InvokeAsync(["data", "npf", "--out", _folder, .. options], output, error);
        (_output, _error) = (output.ToString(), error.ToString());
        return exitCode;
    }
}
