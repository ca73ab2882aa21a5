using ChurnLab.Cli;

namespace ChurnLab.Tests.Cli;

public sealed class DataCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;
    private string _output = "";
    private string _error = "";

    private string File => Path.Combine(_folder, "bank", "bank_scrooge.csv");

    [Fact]
    public async Task The_bank_list_is_written_below_the_folder()
    {
        Assert.Equal(0, await InvokeAsync("--rows", "250", "--seed", "-3"));

        Assert.Equal(251, System.IO.File.ReadAllLines(File).Length);
        Assert.Contains($"{File}: 250 clients, seed -3", _output, StringComparison.Ordinal);
        Assert.Empty(_error);
    }

    [Fact]
    public async Task A_file_that_exists_is_replaced_by_force_only()
    {
        Assert.Equal(0, await InvokeAsync("--rows", "100"));
        var before = System.IO.File.ReadAllText(File);

        Assert.Equal(2, await InvokeAsync("--rows", "200"));
        Assert.Contains("exists already: name another folder with --out, or replace it with --force.", _error, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllText(File));

        Assert.Equal(0, await InvokeAsync("--rows", "200", "--force"));
        Assert.Equal(201, System.IO.File.ReadAllLines(File).Length);
    }

    [Theory]
    [InlineData("--rows", "99", "--rows must lie between 100 and 10,000,000. Got 99.")]
    [InlineData("--rows", "10000001", "--rows must lie between 100 and 10,000,000. Got 10000001.")]
    [InlineData("--rows", "many", "many")]
    [InlineData("--seed", "1.5", "1.5")]
    [InlineData("--unknown", "1", "--unknown")]
    public async Task A_bad_value_is_exit_code_2_and_one_sentence(string option, string value, string said)
    {
        Assert.Equal(2, await InvokeAsync(option, value));

        Assert.Contains(said, _error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_exit_code_2()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "bank"), "a file where the folder should be");

        Assert.Equal(2, await InvokeAsync());
        Assert.StartsWith("churnlab: ", _error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<int> InvokeAsync(params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ChurnLabCommand.InvokeAsync(["data", "bank", "--out", _folder, .. options], output, error);
        (_output, _error) = (output.ToString(), error.ToString());
        return exitCode;
    }
}
